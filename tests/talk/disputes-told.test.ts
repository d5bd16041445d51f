import { beforeEach, expect, test } from "vitest";
import type { Letter } from "#domain/context.ts";
import { answerDispute } from "#domain/dispute/answer.ts";
import { stepByBuyer } from "#domain/dispute/by-buyer.ts";
import { Unavailable } from "#domain/errors.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { listInbox } from "#domain/thread/inbox-list.ts";
import { disputed, disputesOf, soldOrder, type Sold } from "./disputed.ts";
import { Talking } from "./talking.ts";

let talking: Talking;
let order: Sold;
beforeEach(async () => {
  talking = await Talking.start();
  order = await soldOrder(talking);
});

const byBuyer = (disputeId: string, step: Parameters<typeof stepByBuyer>[3]["step"]) =>
  stepByBuyer(talking.open.visitor, order.number, order.key, { disputeId, step });
const answer = (disputeId: string, words = "It was handed over on Tuesday.") =>
  answerDispute(talking.shop, order.number, { disputeId, words });

test("both sides hear of each step by letter, and what was written stands in the thread under who wrote it", async () => {
  const letters: Letter[] = [];
  const { ports } = talking.shop;
  const shop = {
    ...talking.shop,
    ports: { ...ports, mail: { send: async (one: Letter) => void letters.push(one) } },
  };
  const id = await disputed(talking, order);
  await answer(id);
  await byBuyer(id, "platform");
  await handleEvents(shop);
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    ["zainab@example.com", expect.stringContaining("dispute")],
    ["ada@demo.test", expect.stringContaining("a dispute to answer")],
    ["zainab@example.com", expect.stringContaining("dispute")],
    ["zainab@example.com", expect.stringContaining("dispute")],
    ["ada@demo.test", expect.stringContaining("with the platform")],
  ]);
  expect(letters[1]?.text).toContain("It never came.");
  expect(letters[2]?.text).toContain("It was handed over on Tuesday.");
  const said = () =>
    (talking.rooms.get(order.id)?.said ?? []).flatMap(({ by, body }) =>
      by === "system" ? [] : [[by, body]],
    );
  expect(said()).toEqual([
    ["buyer", { kind: "text", text: "It never came." }],
    ["staff", { kind: "text", text: "It was handed over on Tuesday." }],
  ]);
  // Handled again, nothing is said twice.
  await talking.open.sql("update events set handled_at = null where order_id = $1", [order.id]);
  await handleEvents(shop);
  expect(said()).toHaveLength(2);
  const { threads, counts } = await listInbox(talking.shop, { show: "disputes" });
  expect([threads.map((thread) => thread.id), counts.disputes]).toEqual([[order.id], 1]);
});

/** The thread as it stands: steps by their names, words as they are. */
const thread = () =>
  (talking.rooms.get(order.id)?.said ?? []).map(({ body }) => (body.kind === "step" ? body.type : body.text));

test("words of a dispute stand right below the step that they were said with, also when all are told at once", async () => {
  const id = await disputed(talking, order);
  await answer(id);
  await byBuyer(id, "platform");
  await handleEvents(quiet());
  expect(thread()).toEqual([
    "DISPUTE_OPENED",
    "It never came.",
    "DISPUTE_ANSWERED",
    "It was handed over on Tuesday.",
    "DISPUTE_AT_PLATFORM",
  ]);
});

test("what can't be said yet holds up what comes after it, so that nothing is told back to front", async () => {
  const id = await disputed(talking, order);
  await answer(id);
  const { rooms } = talking.shop.ports;
  let isAway = true;
  const say: typeof rooms.say = (...words) => {
    if (!isAway) return rooms.say(...words);
    isAway = false;
    return Promise.reject(new Unavailable("away"));
  };
  const shop = { ...quiet(), ports: { ...quiet().ports, rooms: { ...rooms, say } } };
  await expect(handleEvents(shop)).rejects.toBeInstanceOf(Unavailable);
  await handleEvents(shop);
  expect(thread()).toEqual([
    "DISPUTE_OPENED",
    "It never came.",
    "DISPUTE_ANSWERED",
    "It was handed over on Tuesday.",
  ]);
});

test("while its room is away the event waits, and no letter is lost", async () => {
  const letters: Letter[] = [];
  const { ports } = talking.shop;
  const mail = { send: async (one: Letter) => void letters.push(one) };
  const say = () => Promise.reject(new Unavailable("away"));
  await disputed(talking, order);
  const away = { ...talking.shop, ports: { ...ports, mail, rooms: { ...ports.rooms, say } } };
  await expect(handleEvents(away)).rejects.toBeInstanceOf(Unavailable);
  expect(letters).toEqual([]);
  await handleEvents({ ...talking.shop, ports: { ...ports, mail } });
  expect(letters).toHaveLength(2);
});

test("with its buyer's name the words of both sides go, and not before it is over", async () => {
  const id = await disputed(talking, order);
  await answer(id);
  await talking.open.sql("update orders set erase_when_over = true where id = $1", [order.id]);
  await handleEvents(quiet());
  expect(await disputesOf(talking, order)).toMatchObject([{ words: "It never came." }]);
  await byBuyer(id, "withdraw");
  await handleEvents(quiet());
  expect(await disputesOf(talking, order)).toMatchObject([
    { kind: "not_received", status: "withdrawn", words: "", answer: "" },
  ]);
  const told = await talking.open.sql("select data from events where order_id = $1", [order.id]);
  expect(JSON.stringify(told)).not.toContain("It never came.");
});

/** The shop with a mailbox that takes everything. */
const quiet = () => ({
  ...talking.shop,
  ports: { ...talking.shop.ports, mail: { send: async () => undefined } },
});
