import type { Answer } from "../visit.ts";
import type { Verdict } from "./expected.ts";

const SIGN_IN = /^(\/account|\/admin)?\/sign-in\?/;

/** What an answer says about being let in. */
export function verdictOf({ status, headers, text }: Answer): Verdict {
  const location = String(headers.location ?? "");
  // React Router's own fetches get a redirect as data.
  if (
    (status >= 300 && status < 400 && SIGN_IN.test(location) && !location.includes("again=1")) ||
    toSignIn(status, text)
  )
    return "sign in";
  if (status === 307 && location.startsWith("/account/unsent?")) return "given back";
  if (status === 405) return "no forms";
  if (status === 403 || /does not reach this far/.test(text)) return "forbidden";
  if (/You have no store at this address/.test(text)) return "missing";
  if (status >= 500) throw new Error(`${status}: ${text.slice(0, 300)}`);
  return "in";
}

const toSignIn = (status: number, text: string): boolean =>
  status === 202 && /"(\/admin)?\/sign-in\?/.test(text);
