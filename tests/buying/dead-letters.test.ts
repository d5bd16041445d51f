import { beforeEach, expect, test } from "vitest";
import { forgetOver, holdOrders } from "#db/buyer-erasing.server.ts";
import { SignedOut } from "#db/refused.server.ts";
import { listDeadEvents, replayDeadEvent } from "#domain/admin/dead-events.ts";
import type { Letter } from "#domain/context.ts";
import { Conflict } from "#domain/errors.ts";
import { handleEvents } from "#domain/event/handle.ts";
import { anAdmin, platformOf } from "#tests/talk/disputed.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { sell } from "./goods.ts";

const HOUR_MS = 3_600_000;

let now: Date;
let open: OpenShop;
let sent: string[];
beforeEach(async () => {
  now = new Date();
  sent = [];
  const mail = { send: async ({ subject }: Letter) => void sent.push(subject) };
  open = await openShop({ now: () => now, ports: { mail } });
});

type Row = { id: string; tries: number; problem: string; dead: boolean; handled: boolean };
const rows = () =>
  open.sql<Row>(
    `select id, tries, problem, dead_at is not null as dead, handled_at is not null as handled
     from events where store_id = $1 order by id`,
    [open.shop.store.id],
  );
const swept = async () =>
  (await platformOf(open).db.storesWithUnhandledEvents(10_000)).includes(open.shop.store.id);

/** An order whose first letter can't be written: something in it is not as we know it. */
async function broken(): Promise<void> {
  await buy(open, [await sell(open)]);
  await open.sql("update orders set address = '{}' where store_id = $1", [open.shop.store.id]);
  await open.sql("update orders set taxes = '[{\"name\": null}, null]' where store_id = $1", [
    open.shop.store.id,
  ]);
}

test("what we can't do ourselves waits for a day with its reason, then rests until somebody has it tried again", async () => {
  await broken();
  await expect(handleEvents(open.shop)).rejects.toMatchObject({ code: "unavailable" });
  await expect(handleEvents(open.shop)).rejects.toMatchObject({ code: "unavailable" });
  expect(await rows()).toMatchObject([{ tries: 2, dead: false, handled: false }]);
  expect((await rows())[0]?.problem).not.toBe("");
  expect(await swept()).toBe(true);

  now = new Date(now.getTime() + 25 * HOUR_MS);
  await expect(handleEvents(open.shop)).rejects.toMatchObject({ code: "unavailable" });
  expect(await rows()).toMatchObject([{ tries: 3, dead: true, handled: false }]);
  // From now on it holds up nobody: not the queue, not the sweep, not a buyer who wants to be forgotten.
  const over =
    "update orders set status = 'cancelled', erase_when_over = true where store_id = $1 returning id";
  const ids = (await open.sql<{ id: string }>(over, [open.shop.store.id])).map(({ id }) => id);
  await open.shop.db.write({ held: holdOrders(ids), forgotten: forgetOver(ids) });
  expect(
    await open.sql("select email from orders where store_id = $1 and erased_at is not null", [
      open.shop.store.id,
    ]),
  ).toEqual([{ email: "" }]);
  expect(await handleEvents(open.shop)).toBe(0);
  expect(await swept()).toBe(false);
});

test("an admin sees what was given up and why, has it tried again, and that goes out once", async () => {
  await broken();
  // Nothing worked off events for a day: that is nobody's fault, and the first hiccup lays nothing aside.
  for (const [hours, tries, dead] of [
    [25, 1, false],
    [12, 2, false],
    [13, 3, true],
  ] as const) {
    now = new Date(now.getTime() + hours * HOUR_MS);
    await expect(handleEvents(open.shop)).rejects.toMatchObject({ code: "unavailable" });
    expect(await rows()).toMatchObject([{ tries, dead }]);
  }
  const platform = { ...platformOf(open), ports: open.shop.ports };
  const admin = await anAdmin({ open });
  const { dead, lag } = await listDeadEvents(platform, admin, null);
  const mine = dead.filter(({ storeId }) => storeId === open.shop.store.id);
  expect(mine).toMatchObject([{ type: "ORDER_CREATED", storeName: "Ada Fabrics", tries: 3 }]);
  expect(mine[0]?.problem).not.toBe("");
  expect(lag.dead).toBeGreaterThan(0);

  await replayDeadEvent(platform, admin, mine[0]?.id ?? "");
  expect(open.jobs).toContainEqual({ kind: "events", storeId: open.shop.store.id });
  await expect(replayDeadEvent(platform, admin, mine[0]?.id ?? "")).rejects.toBeInstanceOf(Conflict);
  // It has a day again.
  await expect(handleEvents(open.shop)).rejects.toMatchObject({ code: "unavailable" });
  expect(await rows()).toMatchObject([{ tries: 1, dead: false }]);
  await open.sql("update orders set taxes = '[]' where store_id = $1", [open.shop.store.id]);
  expect(await handleEvents(open.shop)).toBe(1);
  expect(sent).toHaveLength(2);
  expect(await handleEvents(open.shop)).toBe(0);
  const stranger = { ...admin, sessionId: admin.personId };
  await expect(listDeadEvents(platform, stranger, null)).rejects.toBeInstanceOf(SignedOut);
});

test("its letters are the same once it can be done", async () => {
  await broken();
  await expect(handleEvents(open.shop)).rejects.toMatchObject({ code: "unavailable" });
  await open.sql("update orders set taxes = '[]' where store_id = $1", [open.shop.store.id]);
  expect(await handleEvents(open.shop)).toBe(1);
  expect(await rows()).toMatchObject([{ tries: 1, dead: false, handled: true }]);
});
