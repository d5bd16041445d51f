import { DomainError } from "../errors.ts";
import { WRONG } from "../identity/sign-in.ts";

/** Why a program gets no tokens, by the stable word it is told, and the sentence for whoever reads its log. */
const REASONS = {
  wrong_credentials: ["signed_out", WRONG],
  second_factor_required: [
    "signed_out",
    "Send `code` too: the 6 digits of the authenticator app, or a recovery code.",
  ],
  mailbox_code_required: [
    "signed_out",
    "We sent a code to your mailbox. Send the same again, with it as `code` and with `flow`. A second factor would take its place.",
  ],
  mailbox_code_wrong: [
    "signed_out",
    "That code is not right, or counts no more. Leave `code` and `flow` out, and we send another.",
  ],
  second_factor_wrong: ["signed_out", "That code is not right, or was used before."],
  token_invalid: ["signed_out", "This is no token for this address."],
  token_expired: ["signed_out", "This token is over. Get the next one with your refresh token."],
  token_reused: [
    "signed_out",
    "This refresh token was used before, so somebody else may hold it. Its session was ended; sign in again.",
  ],
  second_factor_due: [
    "forbidden",
    "This account may only be used with a second factor, and has none yet. Set one up in the browser first.",
  ],
} as const satisfies Record<string, readonly ["signed_out" | "forbidden", string]>;

/** No tokens are given, or one is not taken. `reason` is a stable word for programs. */
export class TokenRefused extends DomainError {
  readonly code: "signed_out" | "forbidden";
  readonly reason: keyof typeof REASONS;
  /** What a code in the mailbox belongs to; to be sent back with it. */
  readonly flow: string | undefined;
  constructor(reason: keyof typeof REASONS, flow?: string) {
    const [code, message] = REASONS[reason];
    super(message);
    this.name = "TokenRefused";
    this.code = code;
    this.reason = reason;
    this.flow = flow;
  }
}
