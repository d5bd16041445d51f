import { uuidv7 } from "uuidv7";
import { insertReport, openReportsOf, writerOf } from "#db/safety.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import { plainLines } from "../plain-line.ts";
import { requireMay } from "../staff/require.ts";
import { inWords } from "../thread/card-words.ts";
import { enterAsStaff, enterOrder, enterStore, type Entered, mustBeTheirs } from "../thread/enter.ts";
import { TEXT_MOST } from "../thread/text.ts";
import { filled } from "../words/say.ts";

/** `seq` is the message that is meant; null for the person as a whole. */
export type WantedReport = { seq: number | null; reason: string };

const REASON_MOST = 1_000;
/** Of one side of a thread that nobody has looked at yet: more say nothing new. */
const OPEN_MOST = 5;

/** A buyer tells the platform about what the store wrote about their order. Throws `NotFound`, `Invalid` (`reason`, `seq`), `Conflict` and `Unavailable`. */
export const reportOfOrder = async (
  shop: StoreContext,
  number: number,
  key: string,
  wanted: WantedReport,
): Promise<void> => report(shop, await enterOrder(shop, number, key), wanted);

/**
 * The same in the buyer's own thread, from a page of it (`of`): another's has other messages under the same numbers. Throws `SignedOut`, and
 * `Conflict` (`another_account`), besides.
 */
export async function reportOwn(shop: StoreContext, of: string, wanted: WantedReport): Promise<void> {
  const entered = await enterStore(shop);
  mustBeTheirs(of, entered.thread.id);
  await report(shop, entered, wanted);
}

/** People of the store tell the platform about what a buyer wrote. Throws as the others do. */
export async function reportAsStaff(
  shop: StoreContext,
  threadId: string,
  wanted: WantedReport,
): Promise<void> {
  requireMay(shop, "inbox.write");
  await report(shop, await enterAsStaff(shop, threadId), wanted);
}

/** Keeps the message as the room has it, a card as one line and with its picture: what somebody only claims was said is no report. */
async function report(
  shop: StoreContext,
  { thread, speaker }: Entered,
  { seq, reason }: WantedReport,
): Promise<void> {
  const why = plainLines(reason);
  if (why === "") throw new Invalid({ reason: "Say in a few words what is wrong." });
  if (why.length > REASON_MOST) throw new Invalid({ reason: "Please keep it under 1,000 characters." });
  if (speaker.side === "admin") throw new NotFound("conversation");
  const { side } = speaker;
  const [meant] = seq === null ? [] : (await shop.ports.rooms.said(thread, seq - 1)).messages;
  const theirs = meant && meant.seq === seq && meant.by === (side === "buyer" ? "staff" : "buyer");
  if (seq !== null && !theirs) throw new Invalid({ seq: "Choose a message of the other side." });
  const { open, writer } = await shop.db.read({
    open: openReportsOf(thread.id, side),
    writer: writerOf(thread.id),
  });
  if (open >= OPEN_MOST)
    throw new Conflict("reported", "The platform has your reports about this already, and looks at them.");
  await shop.db.write({
    report: insertReport({
      id: uuidv7(),
      threadId: thread.id,
      orderNumber: writer?.orderNumber ?? null,
      side,
      actor: actorName(shop.actor),
      seq,
      author: meant?.author ?? "",
      words: meant ? inWords(filled, meant.body).slice(0, TEXT_MOST) : "",
      cardId: meant?.body.kind === "card" ? meant.body.id : null,
      reason: why,
      at: shop.now(),
    }),
  });
}
