import PostalMime, { type Attachment, type Email } from "postal-mime";
import { DomainError, Forbidden, Invalid, TooMany, Unavailable } from "#domain/errors.ts";
import { readReplyAddress, type ReplyAddress } from "#domain/thread/reply-address.ts";
import { sayByMail } from "#domain/thread/say-by-mail.ts";
import { textOfHtml } from "#domain/thread/text-of-html.ts";
import { withoutValues } from "#web/error-log.ts";
import type { Env } from "#wiring/env.ts";
import { begin, openPlatform, openShop, type Opening } from "#wiring/open-shop.ts";
import { openPorts } from "#wiring/ports.ts";
import { readSettings } from "#wiring/settings.ts";
import { isAutomatic } from "./automatic-mail.ts";
import { tenantCache } from "./tenant.ts";

/** Pictures grow by a third on their way by mail. */
const BYTES_MOST = 15 * 1024 * 1024;
const NO_SUCH = "There is no such address. Please answer our newest letter, or on the page it leads to.";
const UNREADABLE =
  "We could not read that letter. Please write your answer in a new letter to this address, or on the page that ours leads to.";
/** Who reports that a letter did not arrive leaves nobody to answer (RFC 5321, 4.5.5). */
const NOBODY = new Set(["", "<>"]);

/**
 * Takes a letter that Email Routing hands over: an answer to one of ours is said in its thread. What programs answer by themselves goes
 * nowhere. What can't be taken is refused with words, which its sender's own mail service hands them; what can't be taken now is thrown,
 * and comes again.
 */
export async function takeMail(
  message: ForwardableEmailMessage,
  env: Env,
  ctx: ExecutionContext,
): Promise<void> {
  if (NOBODY.has(message.from.trim()) || isAutomatic(message.headers)) return;
  const settings = readSettings(env);
  const ports = openPorts(env, settings, tenantCache);
  const opening = begin(settings, ports, crypto.randomUUID(), (work) => ctx.waitUntil(work));
  const to = readReplyAddress(message.to, ports.mailIn.domain);
  if (!to) return message.setReject(NO_SUCH);
  if (message.rawSize > BYTES_MOST)
    return message.setReject("That is too large: please send at most 10 MB of pictures at once.");
  try {
    await say(opening, to, message);
  } catch (error) {
    if (error instanceof DomainError && !(error instanceof TooMany || error instanceof Unavailable))
      return message.setReject(error.message);
    console.error(
      JSON.stringify({ level: "error", what: "mail", store: to.storeId, ...withoutValues(error) }),
    );
    throw error;
  }
}

async function say(opening: Opening, to: ReplyAddress, message: ForwardableEmailMessage): Promise<void> {
  const store = await openPlatform(opening).db.storeById(to.storeId);
  if (!store) throw new Forbidden(NO_SUCH);
  const { from, text = "", html = "", attachments } = await parsed(message);
  await sayByMail(openShop(opening, store, { kind: "system" }), to, {
    id: message.headers.get("message-id") ?? crypto.randomUUID(),
    from: from?.address ?? "",
    text: withoutPlaces(text.trim() === "" ? textOfHtml(html) : text),
    pictures: picturesOf(attachments),
  });
}

/** Where a picture stood in a text, programs write `[image: seam.jpg]`. */
const withoutPlaces = (text: string): string =>
  text.replaceAll(/^[ \t]*\[(?:image|cid): ?[^\]\n]*\][ \t]*$/gim, "");

/** What can't be read today can't be read tomorrow: it is refused, or it would come again for days. Throws `Invalid`. */
async function parsed({ raw }: ForwardableEmailMessage): Promise<Email> {
  const bytes = await new Response(raw).arrayBuffer();
  try {
    return await PostalMime.parse(bytes);
  } catch {
    throw new Invalid({ text: UNREADABLE });
  }
}

/** Signatures of programs and cards of people come with letters unasked. */
const UNASKED =
  /^(application\/(pkcs7-signature|x-pkcs7-signature|pgp-signature|pgp-keys|ics)|text\/(vcard|x-vcard|calendar))$/;

/** Smaller ones that stand in a letter's text are logos of signatures. */
const PASTED_LEAST = 20 * 1024;

/** Pictures that somebody put into a letter, beside its text or in it; not those that its layout is made of. Throws `Invalid` for other files: nothing is lost unsaid. */
function picturesOf(attachments: Attachment[]): Uint8Array[] {
  const files = attachments.filter(
    ({ mimeType, related, content }) =>
      !UNASKED.test(mimeType) && (!related || bytesOf(content).byteLength >= PASTED_LEAST),
  );
  if (files.some(({ mimeType }) => !mimeType.startsWith("image/")))
    throw new Invalid({
      picture: "Only pictures can come with an answer. Please send it without other files.",
    });
  return files.map(({ content }) => bytesOf(content));
}

const bytesOf = (content: Attachment["content"]): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
