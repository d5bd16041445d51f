import { beforeEach, expect, test } from "vitest";
import { uuidv7 } from "uuidv7";
import { answerDispute } from "#domain/dispute/answer.ts";
import { stepByBuyer } from "#domain/dispute/by-buyer.ts";
import { callPlatform } from "#domain/dispute/call-platform.ts";
import { offerSettlement } from "#domain/dispute/offer.ts";
import { moveOverdue } from "#domain/dispute/overdue.ts";
import { Conflict, Invalid, NotFound } from "#domain/errors.ts";
import { today } from "#domain/order/today.ts";
import { DAY, disputed, disputeEvents, disputesOf, soldOrder, type Sold } from "./disputed.ts";
import { Talking } from "./talking.ts";

let talking: Talking;
let order: Sold;
beforeEach(async () => {
  talking = await Talking.start();
  order = await soldOrder(talking);
});

const later = (days: number) => void (talking.now = new Date(talking.now.getTime() + days * DAY));
const byBuyer = (disputeId: string, step: Parameters<typeof stepByBuyer>[3]["step"], key = order.key) =>
  stepByBuyer(talking.open.visitor, order.number, key, { disputeId, step });
/** Presses a button below an offer, on a page that shows this one. */
const toOffer = (disputeId: string, step: "agree" | "disagree", shown = "I send another one.") =>
  stepByBuyer(talking.open.visitor, order.number, order.key, { disputeId, step, offer: shown });
const answer = (disputeId: string, words = "It was handed over on Tuesday.") =>
  answerDispute(talking.shop, order.number, { disputeId, words });
const offer = (disputeId: string, words = "I send another one.") =>
  offerSettlement(talking.shop, order.number, { disputeId, words });
const status = async () => (await disputesOf(talking, order)).map((one) => one.status);

test.each<[string, Parameters<typeof disputed>[2], unknown]>([
  ["with a wrong key", {}, NotFound],
  ["of no kind we know", { kind: "late" }, Invalid],
  ["without words", { words: " \n " }, Invalid],
  ["with a book of words", { words: "a".repeat(2_001) }, Invalid],
  ["under no id", { id: "mine" }, NotFound],
])("none is opened %s", async (what, changed, refusal) => {
  const asked = what === "with a wrong key" ? { ...order, key: "another" } : order;
  await expect(disputed(talking, asked, changed)).rejects.toBeInstanceOf(refusal as typeof NotFound);
  expect(await status()).toEqual([]);
  expect(await disputeEvents(talking, order)).toEqual([]);
});

test("one at a time, once for each form, however often and at once it is sent", async () => {
  const id = uuidv7();
  const pressed = await Promise.allSettled([
    disputed(talking, order, { id }),
    disputed(talking, order, { id }),
    disputed(talking, order),
  ]);
  // Whichever form came first: its other press is as the first, and the other form is too late.
  const [mine, again, another] = pressed.map((one) => one.status);
  expect(new Set([mine, another]).size).toBe(2);
  expect(again).toBe(mine);
  for (const one of pressed) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(Conflict);
  expect(await status()).toEqual(["opened"]);
  expect(await disputeEvents(talking, order)).toEqual([{ type: "DISPUTE_OPENED", actor: "buyer" }]);
});

test.each([
  ["what was sent yesterday is not late yet", 1, "not_received", Conflict],
  ["what was sent yesterday may be wrong already", 1, "not_as_described", null],
  ["after 60 days it is over", 61, "not_as_described", Conflict],
])("%s", async (_, days, kind, refusal) => {
  const sold = await soldOrder(talking, days);
  const opened = disputed(talking, sold, { kind });
  if (refusal) await expect(opened).rejects.toBeInstanceOf(refusal);
  else expect(await opened).toEqual(expect.any(String));
});

test("an order that nobody paid and nobody sent is no dispute", async () => {
  const { id, number } = await talking.order("Kofi");
  const [row] = await talking.open.sql<{ key: string }>("select key from orders where id = $1", [id]);
  const fresh = { id, number, key: row?.key ?? "" };
  await expect(disputed(talking, fresh, { kind: "other" })).rejects.toBeInstanceOf(Conflict);
});

test("the store answers and offers, the buyer agrees, and each step stands in the timeline with who took it", async () => {
  const id = await disputed(talking, order);
  expect((await today(talking.shop)).waiting.disputes).toBe(1);
  await answer(id);
  expect((await today(talking.shop)).waiting.disputes).toBe(0);
  await offer(id);
  await toOffer(id, "disagree");
  await offer(id, "I give half of it back.");
  await toOffer(id, "agree", "I give half of it back.");
  await toOffer(id, "agree", "I give half of it back.");
  expect(await disputesOf(talking, order)).toMatchObject([
    { status: "settled", offer: "I give half of it back.", dueAt: null, endedAt: talking.now },
  ]);
  expect(await disputeEvents(talking, order)).toEqual([
    { type: "DISPUTE_OPENED", actor: "buyer" },
    { type: "DISPUTE_ANSWERED", actor: "seller:user-ada" },
    { type: "DISPUTE_OFFERED", actor: "seller:user-ada" },
    { type: "DISPUTE_OFFER_DECLINED", actor: "buyer" },
    { type: "DISPUTE_OFFERED", actor: "seller:user-ada" },
    { type: "DISPUTE_SETTLED", actor: "buyer" },
  ]);
});

test.each(["agree", "disagree"] as const)(
  "an offer that was never shown is not answered with a page of the one before: %s",
  async (step) => {
    const id = await disputed(talking, order);
    await offer(id, "I give all of it back,\ntoday.");
    await offer(id, "I give nothing back.");
    for (const shown of ["I give all of it back,\ntoday.", "", undefined]) {
      const pressed = stepByBuyer(talking.open.visitor, order.number, order.key, {
        disputeId: id,
        step,
        ...(shown !== undefined && { offer: shown }),
      });
      await expect(pressed).rejects.toMatchObject({ reason: "wrong_status" });
    }
    expect(await disputesOf(talking, order)).toMatchObject([
      { status: "offered", offer: "I give nothing back.", endedAt: null },
    ]);
    // A form ends its lines in its own way; it is the same offer.
    await offer(id, "I give all of it back,\ntoday.");
    await toOffer(id, step, "I give all of it back,\r\ntoday.");
    expect(await status()).toEqual([step === "agree" ? "settled" : "answered"]);
  },
);

test.each<[string, (id: string) => Promise<void>]>([
  ["the buyer agrees to nothing", (id) => byBuyer(id, "agree")],
  ["the buyer declines what nobody offered", (id) => byBuyer(id, "disagree")],
  ["the buyer calls the platform before the store's days are over", (id) => byBuyer(id, "platform")],
  ["the store calls the platform instead of answering", (id) => callPlatform(talking.shop, order.number, id)],
  ["a stranger withdraws it", (id) => byBuyer(id, "withdraw", "another")],
  ["somebody means another order's", () => answer(uuidv7())],
])("refused: %s", async (_, act) => {
  const id = await disputed(talking, order);
  await expect(act(id)).rejects.toSatisfy((e) => e instanceof Conflict || e instanceof NotFound);
  expect(await status()).toEqual(["opened"]);
  expect(await disputeEvents(talking, order)).toHaveLength(1);
});

test("what is over stays over, and another can be opened, but not without end", async () => {
  for (let round = 0; round < 3; round++) {
    const id = await disputed(talking, order);
    await byBuyer(id, "withdraw");
    await expect(answer(id)).rejects.toBeInstanceOf(Conflict);
  }
  await expect(disputed(talking, order)).rejects.toBeInstanceOf(Conflict);
  expect(await status()).toEqual(["withdrawn", "withdrawn", "withdrawn"]);
});

test("of an answer and a withdrawal at once one counts, and the events agree with what it is", async () => {
  const id = await disputed(talking, order);
  await Promise.allSettled([answer(id), byBuyer(id, "withdraw")]);
  const events = (await disputeEvents(talking, order)).map(({ type }) => type);
  // An answer first may still be withdrawn; a withdrawal first is answered no more.
  expect(await status()).toEqual(["withdrawn"]);
  expect(events.at(-1)).toBe("DISPUTE_WITHDRAWN");
  expect(new Set(events).size).toBe(events.length);
});

test("unanswered for three days it goes to the platform by itself, once, and answered it rests after two weeks", async () => {
  const id = await disputed(talking, order);
  const other = await soldOrder(talking);
  const answered = await disputed(talking, other);
  await answerDispute(talking.shop, other.number, { disputeId: answered, words: "Tomorrow." });
  later(2.9);
  expect(await moveOverdue(talking.shop)).toBe(0);
  later(0.2);
  const both = await Promise.all([moveOverdue(talking.shop), moveOverdue(talking.shop)]);
  expect(both[0] + both[1]).toBeGreaterThanOrEqual(1);
  expect(await disputeEvents(talking, order)).toEqual([
    { type: "DISPUTE_OPENED", actor: "buyer" },
    { type: "DISPUTE_AT_PLATFORM", actor: "seller:user-ada" },
  ]);
  expect(await disputesOf(talking, order)).toMatchObject([{ id, status: "platform", dueAt: null }]);
  later(14);
  await moveOverdue(talking.shop);
  expect(await disputesOf(talking, other)).toMatchObject([{ status: "lapsed", endedAt: talking.now }]);
  expect(await status()).toEqual(["platform"]);
});

test("what is answered in the very moment its time is over is answered, and not the platform's", async () => {
  const id = await disputed(talking, order);
  later(3.1);
  const { db } = talking.shop;
  const read: typeof db.read = async (asked) => {
    const found = await db.read(asked);
    if ("due" in asked) await answer(id);
    return found;
  };
  expect(await moveOverdue({ ...talking.shop, db: { ...db, read } })).toBe(0);
  expect(await status()).toEqual(["answered"]);
});
