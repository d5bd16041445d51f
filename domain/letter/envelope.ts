import type { Letter } from "../context.ts";
import { asHtml } from "./html.tsx";
import type { Letterhead } from "./letterhead.ts";
import { asText } from "./plain.ts";
import type { Words } from "./words.ts";

/** A letter ready to be sent: in the look, from the name and with the address for answers of its head. `key` is the same at a second try. */
export const letterOf = (to: string, words: Words, head: Letterhead, key: string): Letter => ({
  to,
  fromName: head.name,
  ...(head.replyTo && { replyTo: head.replyTo }),
  subject: words.subject,
  html: asHtml(words, head),
  text: asText(words, head),
  idempotencyKey: key,
});
