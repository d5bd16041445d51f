import { data, redirect } from "react-router";
import { DomainError, SignedOut, SignInAgain } from "#domain/errors.ts";
import type { IdentityContext, Me } from "#domain/identity/context.ts";
import { signOutDevice, signOutEverywhere } from "#domain/identity/sessions.ts";
import { removePasskey } from "#domain/passkey/remove.ts";
import { removeSecondFactor } from "#domain/second-factor/remove.ts";
import { statusOf, textOf } from "#web/answers.ts";

/** What the buttons on a page about security do, for sellers and admins. `needed` is whether they must keep a second factor. */
export async function securityAction(
  identity: IdentityContext,
  me: Me,
  form: FormData,
  { needed, at }: { needed: boolean; at: string },
) {
  try {
    const done = await act(identity, me, form, needed);
    return done
      ? redirect(`${at}?done=${done}`)
      : data({ failed: "There is nothing to do." }, { status: 422 });
  } catch (error) {
    if (error instanceof SignedOut || error instanceof SignInAgain || !(error instanceof DomainError))
      throw error;
    return data({ failed: error.message }, { status: statusOf(error) });
  }
}

async function act(
  identity: IdentityContext,
  me: Me,
  form: FormData,
  needed: boolean,
): Promise<string | null> {
  const id = textOf(form, "id");
  switch (form.get("intent")) {
    case "remove-app":
      await removeSecondFactor(identity, me, { needed });
      return "app-removed";
    case "remove-passkey":
      await removePasskey(identity, me, id, { needed });
      return "passkey-removed";
    case "sign-out":
      await signOutDevice(identity, me, id);
      return "signed-out";
    case "sign-out-others":
      await signOutEverywhere(identity, me, { exceptThis: true });
      return "others-out";
    default:
      return null;
  }
}
