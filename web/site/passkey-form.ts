import type { BrowserJson } from "#domain/passkey/port.ts";
import { textOf } from "#web/answers.ts";

/** What the page's script sends: nothing at first, then the browser's signed answer and, for a new passkey, its name. */
export function passkeyForm(form: FormData): { name: string; answer: BrowserJson | null } {
  return { name: textOf(form, "name"), answer: parsed(textOf(form, "answer")) };
}

function parsed(text: string): BrowserJson | null {
  if (!text) return null;
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null ? (answer as BrowserJson) : {};
  } catch {
    return {};
  }
}
