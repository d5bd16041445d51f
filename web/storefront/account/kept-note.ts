import { redirect } from "react-router";
import { withCookies } from "#web/cookies.ts";
import { dropNote, keepNote, readKept } from "../cart-cookie.ts";

/** What the page before had to say, once: the note, and the headers that take it out of the browser. */
export function takeNote(request: Request): { note: string | null; headers: Headers } {
  const { note } = readKept(request);
  return { note, headers: withCookies(...(note === null ? [] : [dropNote()])) };
}

/** On to a page that says what was done. */
export const doneAt = (path: string, note: string, cookies: Headers = new Headers()): Response =>
  redirect(path, { status: 303, headers: withCookies(cookies, keepNote(note)) });
