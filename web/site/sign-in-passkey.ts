import { redirect } from "react-router";
import { Invalid, TooMany } from "#domain/errors.ts";
import { askForPasskey } from "#domain/passkey/ask.ts";
import { signInWithPasskey } from "#domain/passkey/sign-in.ts";
import { page, statusOf } from "#web/answers.ts";
import { realmContext } from "#web/context.ts";
import { safeNext } from "#web/next.ts";
import type { Route } from "./+types/sign-in-passkey";
import { passkeyForm } from "./passkey-form.ts";
import { homeOf } from "./sign-in.tsx";

const MINUTES_S = 300;

/** Nobody looks at this address: it is for the script of the pages where one signs in. */
export const loader = ({ context }: Route.LoaderArgs) =>
  redirect(`${context.get(realmContext).identity.base}/sign-in`);

/** Both halves of signing in with a passkey, for the page's script: what to sign, and the signed answer. Answers JSON. */
export const action = page(async ({ request, url, context }: Route.ActionArgs): Promise<Response> => {
  const door = context.get(realmContext);
  const { realm } = door.identity;
  const form = passkeyForm(await request.formData());
  try {
    if (!form.answer) {
      const { flow, options } = await askForPasskey(door.identity, door.passkeys);
      return Response.json(options, {
        headers: { "set-cookie": await door.keep("passkey", flow, MINUTES_S) },
      });
    }
    const flow = (await door.kept("passkey")) ?? "";
    const entered = await signInWithPasskey(door.identity, door.passkeys, { flow, answer: form.answer });
    const headers = await door.enter(entered);
    headers.append("set-cookie", door.drop("passkey"));
    const next = safeNext(url.searchParams.get("next"), homeOf(realm), realm);
    return Response.json({ next }, { headers });
  } catch (error) {
    if (error instanceof Invalid || error instanceof TooMany)
      return Response.json({ problem: error.message }, { status: statusOf(error) });
    throw error;
  }
});
