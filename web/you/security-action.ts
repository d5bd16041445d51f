import { data, redirect } from "react-router";
import { DomainError, SignedOut, SignInAgain } from "#domain/errors.ts";
import type { IdentityContext, Me } from "#domain/identity/context.ts";
import { markedNow } from "#domain/identity/device.ts";
import type { RealmDoor } from "#domain/identity/door.ts";
import { signOutDevice, signOutEverywhere } from "#domain/identity/sessions.ts";
import { removePasskey } from "#domain/passkey/remove.ts";
import { removeSecondFactor } from "#domain/second-factor/remove.ts";
import { statusOf, textOf } from "#web/answers.ts";
import { withCookies } from "#web/cookies.ts";

/** What the buttons on a page about security do, for sellers and admins. `needed` is whether they must keep a second factor. */
export async function securityAction(
  door: RealmDoor,
  me: Me,
  form: FormData,
  { needed, at }: { needed: boolean; at: string },
) {
  try {
    const done = await act(door.identity, me, form, needed);
    if (!done) return data({ failed: "There is nothing to do." }, { status: 422 });
    // Other browsers have to show the mailbox anew; this one is where it was asked.
    const mark = done === "others-out" ? [await door.remember(await markedNow(door.identity, me.email))] : [];
    return redirect(`${at}?done=${done}`, { headers: withCookies(...mark) });
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
