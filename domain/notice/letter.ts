import type { DueDelivery } from "#db/notice-deliveries.server.ts";
import type { Letter, StoreContext } from "../context.ts";
import { letterOf } from "../letter/envelope.ts";
import { storeHead } from "../letter/letterhead.ts";
import type { Words } from "../letter/words.ts";
import type { Shell } from "../store/store.ts";
import { noticeWords } from "./words.ts";

/** Of many, the newest stand in the letter; the page has them all. */
const SHOWN = 10;

/** The letter about what happened, in English, as the dashboard is; `key` is the same at a second try. Null when nothing of it is told. */
export function noticeLetter(
  shop: StoreContext,
  shell: Shell,
  { person, notices }: Pick<DueDelivery, "person" | "notices">,
  key: string,
): Letter | null {
  const told = notices.flatMap((notice) => {
    const words = noticeWords(notice);
    return words ? [{ ...words, id: notice.id }] : [];
  });
  const [first] = told;
  if (!first) return null;
  const base = `${shop.platformOrigin}/dashboard/${shop.store.slug}`;
  const head = { ...storeHead(shell, shop.origin), locale: "en", replyTo: null };
  const small = `You get this because you asked for it. Change what comes to you: ${base}/notices/settings`;
  const words: Words =
    told.length === 1
      ? {
          subject: first.title,
          heading: first.title,
          paragraphs: [first.detail].filter(Boolean),
          button: { label: "Look at it", href: `${base}/notices/${first.id}` },
          small,
        }
      : {
          subject: `${told.length} things happened in ${shell.name}`,
          heading: `${told.length} things happened in ${shell.name}`,
          paragraphs: told.slice(-SHOWN).map(({ title, detail }) => (detail ? `${title}. ${detail}` : title)),
          button: { label: "See all of them", href: `${base}/notices` },
          small,
        };
  return letterOf(person.email, words, head, key);
}
