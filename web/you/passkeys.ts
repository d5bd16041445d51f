import { redirect } from "react-router";
import { Conflict, Invalid, SignInAgain } from "#domain/errors.ts";
import { addPasskey } from "#domain/passkey/add.ts";
import { askForNewPasskey } from "#domain/passkey/ask.ts";
import { page, statusOf } from "#web/answers.ts";
import { meOf, realmContext } from "#web/context.ts";
import { passkeyForm } from "#web/site/passkey-form.ts";
import type { Route } from "./+types/passkeys";
import { youPaths } from "./paths.ts";

const MINUTES_S = 300;

/** Nobody looks at this address: it is for the script of the page where a passkey is added. */
export const loader = ({ context }: Route.LoaderArgs) =>
  redirect(youPaths(context.get(realmContext).identity.realm).security);

/** Both halves of adding a passkey: what the browser is to make, and what it made. Answers JSON. */
export const action = page(async ({ request, context }: Route.ActionArgs): Promise<Response> => {
  const door = context.get(realmContext);
  const me = meOf(context);
  const form = passkeyForm(await request.formData());
  try {
    if (!form.answer) {
      const { flow, options } = await askForNewPasskey(door.identity, door.passkeys, me);
      return Response.json(options, {
        headers: { "set-cookie": await door.keep("passkey", flow, MINUTES_S) },
      });
    }
    const flow = (await door.kept("passkey")) ?? "";
    const { name, answer } = form;
    const added = await addPasskey(door.identity, door.passkeys, me, { flow, name, answer });
    return Response.json(added, { headers: { "set-cookie": door.drop("passkey") } });
  } catch (error) {
    if (error instanceof Invalid || error instanceof Conflict || error instanceof SignInAgain)
      return Response.json({ problem: error.message }, { status: statusOf(error) });
    throw error;
  }
});
