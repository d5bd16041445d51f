import { renderUnicodeCompact } from "uqr";
import { totpUri, typedSecret } from "#domain/second-factor/totp.ts";
import type { Handed } from "./write.ts";

type Told = Handed & {
  what: string;
  email: string;
  signInAt: string;
  /** Set when it was made here and must be told. */
  password: string | null;
  /** Whether colours are understood. */
  terminal: boolean;
};

/** All that the admin gets, once. */
export function tell({ what, email, signInAt, password, secret, codes, terminal }: Told): string {
  const uri = totpUri(secret, "OPNMRT-console", email);
  const pairs = codes.flatMap((code, at) => (at % 2 === 0 ? [`    ${code}   ${codes[at + 1] ?? ""}`] : []));
  return [
    "",
    `  ${what}`,
    "",
    `  Sign in at      ${signInAt}`,
    `  E-mail          ${email}`,
    ...(password === null ? [] : [`  Password        ${password}`]),
    "",
    "  Scan this with an authenticator app:",
    "",
    ...picture(uri, terminal),
    "",
    "  or open it there, or type the secret:",
    `    ${uri}`,
    `    ${(typedSecret(secret).match(/.{1,4}/g) ?? []).join(" ")}`,
    "",
    "  Recovery codes, for the day the phone is gone. Each works once:",
    ...pairs,
    "",
    "  None of this is shown again. Put it where you keep secrets, and clear this screen.",
    "",
  ].join("\n");
}

/** The QR code in half blocks. In a terminal it brings its own black and white, whatever the theme. */
function picture(uri: string, terminal: boolean): string[] {
  const [on, off] = terminal ? ["\u001b[40;97m", "\u001b[0m"] : ["", ""];
  return renderUnicodeCompact(uri, { border: 2 })
    .split("\n")
    .map((line) => `    ${on}${line}${off}`);
}
