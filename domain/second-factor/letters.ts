import type { Letterhead } from "../letter/letterhead.ts";
import { NEW_FACTOR_DAYS } from "../identity/new-factor.ts";
import type { Words } from "../letter/words.ts";

/** What may have changed about how somebody signs in. */
export type FactorChange =
  | "app_added"
  | "app_removed"
  | "passkey_added"
  | "passkey_removed"
  | "codes_renewed"
  | "recovery_code_used";

const CHANGES: Record<FactorChange, { heading: string; text: string }> = {
  app_added: {
    heading: "An authenticator app was set up",
    text: "From now on your password alone opens nothing: signing in takes a code from the app, too. All other devices were signed out.",
  },
  app_removed: {
    heading: "Your authenticator app was removed",
    text: "Its codes count no more.",
  },
  passkey_added: {
    heading: "A passkey was added",
    text: "Whoever holds it and can unlock it can sign in to your account.",
  },
  passkey_removed: {
    heading: "A passkey was removed",
    text: "It opens your account no more.",
  },
  codes_renewed: {
    heading: "You have new recovery codes",
    text: "The old ones count no more.",
  },
  recovery_code_used: {
    heading: "A recovery code was used to sign in",
    text: "That code counts no more. When few are left, make new ones on the security page of your account.",
  },
};

/**
 * Tells somebody of a change that a thief would make first. `undone`: a new password by the link of a letter takes off what was
 * added, while it is new and the only one (`resetPassword`).
 */
export const factorChangedWords = (change: FactorChange, head: Letterhead, undone = false): Words => {
  const { heading, text } = CHANGES[change];
  return {
    subject: `${heading} (${head.name})`,
    heading,
    paragraphs: [
      text,
      "If that was not you, choose a new password at once (“Forgotten your password?” on the sign-in page), then look at the security of your account.",
      ...(undone
        ? [`Within ${NEW_FACTOR_DAYS} days that takes off what was added, unless you had another before it.`]
        : []),
    ],
  };
};

/** Where a second factor went with the old password. Sellers alone have one, and their letters are in English. */
export const FACTOR_DROPPED =
  "The app or passkey that was added in the last days was taken off with it. Please set up yours.";
