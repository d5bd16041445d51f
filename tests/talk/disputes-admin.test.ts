import { uuidv7 } from "uuidv7";
import { beforeEach, expect, test } from "vitest";
import { listActs } from "#domain/admin/list-acts.ts";
import { listDisputes } from "#domain/admin/list-disputes.ts";
import { disputeInConsole, mustBeInside, openVisit } from "#domain/admin/visit.ts";
import { answerDispute } from "#domain/dispute/answer.ts";
import { stepByBuyer } from "#domain/dispute/by-buyer.ts";
import { callPlatform } from "#domain/dispute/call-platform.ts";
import { decideDispute } from "#domain/dispute/decide.ts";
import { enterAsAdmin } from "#domain/dispute/enter.ts";
import { disputeCase } from "#domain/dispute/for-admin.ts";
import { sayAsAdmin } from "#domain/dispute/say-as-admin.ts";
import { visitsToStore } from "#domain/dispute/visits.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "#domain/errors.ts";
import type { Me } from "#domain/identity/context.ts";
import { SignedOut } from "#db/refused.server.ts";
import { sha256 } from "#domain/sha256.ts";
import { evidenceForAdmin } from "#domain/evidence/for-admin.ts";
import { evidenceForSeller } from "#domain/evidence/for-seller.ts";
import { keepCard } from "#domain/thread/keep-card.ts";
import {
  anAdmin,
  asAdmin,
  disputed,
  disputeEvents,
  disputesOf,
  letIn,
  platformOf,
  soldOrder,
  type Sold,
} from "./disputed.ts";
import { Talking } from "./talking.ts";

const REASON = "The store did not answer the buyer";

let talking: Talking;
let order: Sold;
let id: string;
let admin: Me;
beforeEach(async () => {
  talking = await Talking.start();
  order = await soldOrder(talking);
  id = await disputed(talking, order);
  admin = await anAdmin(talking);
});

/** It is answered, and its buyer asks the platform. */
async function toPlatform(): Promise<void> {
  await answerDispute(talking.shop, order.number, { disputeId: id, words: "It was handed over." });
  await stepByBuyer(talking.open.visitor, order.number, order.key, { disputeId: id, step: "platform" });
}

test("what has not come to the platform is in no queue, and opens to no reason", async () => {
  const platform = platformOf(talking);
  const { disputes } = await listDisputes(platform, admin, { show: "waiting", cursor: null });
  expect(disputes.map((one) => one.id)).not.toContain(id);
  await expect(disputeInConsole(platform, admin, id)).rejects.toBeInstanceOf(NotFound);
  await expect(openVisit(platform, admin, id, REASON)).rejects.toBeInstanceOf(NotFound);
  expect((await visitsToStore(talking.shop)).acts).toEqual([]);
});

test("nothing is read before a reason is written down, and the store and every admin read it", async () => {
  await toPlatform();
  const platform = platformOf(talking);
  const { disputes } = await listDisputes(platform, admin, { show: "waiting", cursor: null });
  expect(disputes.find((one) => one.id === id)).toMatchObject({
    orderNumber: order.number,
    kind: "not_received",
  });
  // The queue knows no words of either side.
  expect(JSON.stringify(disputes)).not.toContain("It never came");
  const view = await disputeInConsole(platform, admin, id);
  expect(() => mustBeInside(view)).toThrow(Conflict);
  await expect(openVisit(platform, admin, id, "why not")).rejects.toBeInstanceOf(Invalid);
  // Whoever would skip the form is stopped by the database.
  const actor = { kind: "admin", ...admin, disputeId: id } as const;
  await expect(disputeCase(asAdmin(talking, actor), null)).rejects.toBeInstanceOf(SignedOut);
  expect((await visitsToStore(talking.shop)).acts).toEqual([]);

  const shop = await letIn(talking, admin, id, REASON);
  expect((await disputeCase(shop, null)).order.number).toBe(order.number);
  const act = { name: "Ngozi", act: "opened", reason: REASON, orderNumber: order.number };
  expect((await visitsToStore(talking.shop)).acts).toMatchObject([act]);
  const others = await listActs(platform, await anAdmin(talking), null);
  expect(others.acts.find(({ disputeId }) => disputeId === id)).toMatchObject(act);
});

test("a reason lets in who gave it, for their dispute, while they are signed in, and for a day's work", async () => {
  await toPlatform();
  const shop = await letIn(talking, admin, id, REASON);
  const { actor } = shop;
  if (actor.kind !== "admin") throw new Error("not let in");
  const another = await anAdmin(talking);
  await expect(disputeCase(asAdmin(talking, { ...actor, ...another }), null)).rejects.toBeInstanceOf(
    SignedOut,
  );
  const other = await disputed(talking, await soldOrder(talking));
  await expect(disputeCase(asAdmin(talking, { ...actor, disputeId: other }), null)).rejects.toBeInstanceOf(
    SignedOut,
  );
  // Another store's rows are out of reach, whatever the actor says.
  const elsewhere = await Talking.start();
  await expect(disputeCase(asAdmin(elsewhere, actor), null)).rejects.toBeInstanceOf(SignedOut);
  await talking.open.sql("update admin_acts set until = now() - interval '1 minute' where dispute_id = $1", [
    id,
  ]);
  await expect(disputeCase(shop, null)).rejects.toBeInstanceOf(SignedOut);
  await openVisit(platformOf(talking), admin, id, REASON);
  expect((await disputeCase(shop, null)).order.id).toBe(order.id);
  await talking.open.sql("delete from admin_sessions where user_id = $1", [admin.personId]);
  await expect(disputeCase(shop, null)).rejects.toBeInstanceOf(SignedOut);
});

test("an admin writes to both while it is with the platform, and decides; then both know, and nobody moved money", async () => {
  await toPlatform();
  const shop = await letIn(talking, admin, id, REASON);
  await sayAsAdmin(shop, { clientId: "first-word", text: "Please both tell me what happened." });
  expect(talking.rooms.get(order.id)?.said.at(-1)).toMatchObject({ by: "admin" });
  await expect(decideDispute(shop, order.number, { decision: "refund", words: "x" })).rejects.toBeInstanceOf(
    Invalid,
  );
  await expect(decideDispute(shop, order.number, { decision: "closed", words: " " })).rejects.toBeInstanceOf(
    Invalid,
  );
  await decideDispute(shop, order.number, {
    decision: "refund_advised",
    words: "There is no proof of delivery.",
  });
  expect(await disputesOf(talking, order)).toMatchObject([
    { status: "decided", decision: "refund_advised", verdict: "There is no proof of delivery." },
  ]);
  expect((await disputeEvents(talking, order)).at(-1)).toEqual({
    type: "DISPUTE_DECIDED",
    actor: `admin:${admin.personId}`,
  });
  expect((await visitsToStore(talking.shop)).acts[0]).toMatchObject({ act: "decided", name: "Ngozi" });
  const late = sayAsAdmin(shop, { clientId: "last-word!", text: "One more thing" });
  await expect(late).rejects.toBeInstanceOf(Conflict);
  await expect(enterAsAdmin(shop)).rejects.toBeInstanceOf(Conflict);
  const again = decideDispute(shop, order.number, { decision: "closed", words: "No, this." });
  await expect(again).rejects.toBeInstanceOf(Conflict);
  const refunds = await talking.open.sql("select 1 from refunds where order_id = $1", [order.id]);
  expect(refunds).toEqual([]);
});

test("of two decisions at once one counts", async () => {
  await toPlatform();
  const shop = await letIn(talking, admin, id, REASON);
  const both = await Promise.allSettled([
    decideDispute(shop, order.number, { decision: "closed", words: "It was delivered." }),
    decideDispute(shop, order.number, { decision: "store_warned", words: "It was not." }),
  ]);
  expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const events = await disputeEvents(talking, order);
  expect(events.filter(({ type }) => type === "DISPUTE_DECIDED")).toHaveLength(1);
  const { acts } = await visitsToStore(talking.shop);
  expect(acts.filter(({ act }) => act === "decided")).toHaveLength(1);
});

test("nobody else decides, enters or reads as an admin", async () => {
  await toPlatform();
  for (const shop of [talking.shop, talking.open.visitor]) {
    await expect(
      decideDispute(shop, order.number, { decision: "closed", words: "Done" }),
    ).rejects.toBeInstanceOf(Forbidden);
    await expect(enterAsAdmin(shop)).rejects.toBeInstanceOf(Forbidden);
    await expect(disputeCase(shop, null)).rejects.toBeInstanceOf(Forbidden);
    await expect(evidenceForAdmin(shop)).rejects.toBeInstanceOf(Forbidden);
  }
  await expect(callPlatform(talking.shop, order.number, id)).resolves.toBeUndefined();
});

test("the evidence has every message and entry, without the order's key, and its sums are right", async () => {
  for (let n = 1; n <= 130; n++)
    await talking.say(
      { storeId: talking.shop.store.id, kind: "order", id: order.id },
      "buyer",
      `Where is it? ${n}`,
    );
  const { evidence, paper } = await evidenceForSeller(talking.shop, order.number);
  const part = (name: string) => evidence.parts.find((one) => one.name === name);
  expect(part("messages")?.data).toHaveLength(130);
  expect(part("disputes")?.data).toMatchObject([{ words: "It never came." }]);
  for (const { data, sha256: sum } of evidence.parts) expect(sum).toBe(await sha256(JSON.stringify(data)));
  expect(JSON.stringify(evidence)).not.toContain(order.key);
  // The paper shows what the data lists: each part with its sum, each message with its words.
  const shown = JSON.stringify(paper.rows);
  for (const { sha256: sum } of evidence.parts) expect(shown).toContain(sum);
  for (let n = 1; n <= 130; n++) expect(shown).toContain(`Where is it? ${n}"`);
  expect(shown).toContain("DISPUTE_OPENED");
});

test("pictures of the talk lie beside it, each with its sum; one that is gone is named as gone", async () => {
  const { shop } = talking;
  const thread = { storeId: shop.store.id, kind: "order" as const, id: order.id };
  const speaker = { side: "buyer" as const, id: "", name: "Zainab" };
  const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 7]);
  for (const file of ["seam.jpg", "lost.jpg"]) {
    const mediaKey = `private/${shop.store.id}/messages/${thread.id}/${file}`;
    if (file === "seam.jpg") await shop.ports.media.put(mediaKey, bytes, "image/jpeg");
    const card = {
      id: uuidv7(),
      kind: "picture" as const,
      text: "the torn seam",
      mediaKey,
      width: 4,
      height: 3,
    };
    await keepCard(shop, { thread, speaker, mayWrite: true }, card);
  }
  const { evidence, pictures, paper } = await evidenceForSeller(shop, order.number);
  expect(pictures).toEqual([{ name: "pictures/message-1.jpg", bytes }]);
  const sum = await sha256(bytes);
  expect(evidence.parts.find(({ name }) => name === "pictures")?.data).toEqual([
    { seq: 1, file: "pictures/message-1.jpg", sha256: sum },
    { seq: 2, missing: "no longer kept" },
  ]);
  expect(JSON.stringify(paper.rows)).toContain(sum);
});

test("half a talk is no evidence: without its room there is none", async () => {
  const { ports } = talking.shop;
  const saidBefore = () => Promise.reject(new Error("away"));
  const shop = { ...talking.shop, ports: { ...ports, rooms: { ...ports.rooms, saidBefore } } };
  await expect(evidenceForSeller(shop, order.number)).rejects.toThrow("away");
});
