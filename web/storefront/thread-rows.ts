import type { ShownCard, ShownCards } from "#domain/thread/shown-cards.ts";
import type { CardKind, Message, Said } from "#domain/thread/thread.ts";
import { timesIn } from "./thread-times.ts";

type At = { iso: string; words: string };
/** What stands in a thread, a line each: a day that begins, a step of the order, or what somebody wrote. */
export type ThreadRow =
  | { kind: "day"; key: string; words: string }
  | { kind: "step"; seq: number; words: string; at: At }
  | {
      kind: "said";
      seq: number;
      own: boolean;
      author: string;
      isSame: boolean;
      text: string;
      /** What it shows besides words, and that as it is today; null where only its text is at hand. */
      of: CardKind | null;
      card: ShownCard | null;
      at: At;
      /** Of one's own newest, and of the newest that was read. */
      state: "sent" | "read" | null;
    };

type Reader = {
  locale: string;
  timeZone: string;
  shop: string;
  platform: string;
  /** Null for a step that nobody need read. */
  stepWords: (type: string, data: Record<string, unknown>) => string | null;
  cards: ShownCards;
};

/** A thread as its buyer reads it. */
export function threadRows({ messages, reads }: Said, reader: Reader): ThreadRow[] {
  const { time, day, dayKey } = timesIn(reader.locale, reader.timeZone);
  const own = messages.flatMap(({ by, seq }) => (by === "buyer" ? [seq] : []));
  const lastRead = own.findLast((seq) => seq <= reads.staff);
  const stateOf = (seq: number) =>
    seq === lastRead ? "read" : seq === own.at(-1) && seq > reads.staff ? "sent" : null;
  const rows: ThreadRow[] = [];
  let [dayBefore, authorBefore] = ["", ""];
  for (const message of messages) {
    const { seq, by, body } = message;
    const date = new Date(message.at);
    const at = { iso: message.at, words: time(date) };
    const stepIs = body.kind === "step" ? reader.stepWords(body.type, body.data) : "";
    if (stepIs === null) continue;
    if (dayKey(date) !== dayBefore) {
      [dayBefore, authorBefore] = [dayKey(date), ""];
      rows.push({ kind: "day", key: dayBefore, words: day(date) });
    }
    if (body.kind === "step") {
      rows.push({ kind: "step", seq, words: stepIs, at });
      continue;
    }
    const author = by === "buyer" ? "" : authorOf(message, reader);
    const isSame = author === authorBefore;
    authorBefore = author;
    rows.push({
      kind: "said",
      seq,
      own: by === "buyer",
      author,
      isSame,
      text: body.text,
      of: body.kind === "card" ? body.of : null,
      card: (body.kind === "card" && reader.cards[body.id]) || null,
      at,
      state: by === "buyer" ? stateOf(seq) : null,
    });
  }
  return rows;
}

/** Who said it, as a buyer knows them: somebody of the shop by their name and its. */
export function authorOf(
  { by, author }: Pick<Message, "by" | "author">,
  { shop, platform }: Pick<Reader, "shop" | "platform">,
): string {
  if (by === "admin") return platform;
  return author ? `${author}, ${shop}` : shop;
}
