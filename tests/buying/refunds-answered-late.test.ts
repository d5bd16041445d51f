import { expect, test } from "vitest";
import { gatewayKeys } from "#db/payment-keys.server.ts";
import { dueRefunds } from "#db/refunds-at-gateways.server.ts";
import type { Gateway } from "#domain/gateway-port.ts";
import { Conflict, KeyRefused } from "#domain/errors.ts";
import { gaveBackByHand } from "#domain/refund/by-hand.ts";
import { askAbout, sendRefunds } from "#domain/refund/send.ts";
import { tryRefundAgain } from "#domain/refund/try-again.ts";
import { hear, misbehave, signed, KEYS } from "./gateways.ts";
import { atGateway, booked, giveRefund, paidOrder, sendAll } from "./refunded.ts";
import { PIECE, Refunding } from "./refunding.ts";

/* Refunds of which a gateway says something late, or of which another account is asked. */

const at = new Refunding();

test("a late answer about one try says nothing of the next: the money goes back once", async () => {
  await misbehave(at.standins.paystack, { fail_refunds: true });
  await at.give();
  await sendAll(at.open);
  await at.ended();
  at.later(10);
  let asked = () => {};
  let answer = () => {};
  const isAsked = new Promise<void>((settle) => (asked = settle));
  const mayAnswer = new Promise<void>((settle) => (answer = settle));
  const { paystack } = at.open.shop.ports.gateways;
  const refundStatus: Gateway["refundStatus"] = async (key, id) => {
    const said = await paystack.refundStatus(key, id);
    asked();
    await mayAnswer;
    return said;
  };
  const slow = sendRefunds(at.withPaystack({ refundStatus }));
  await isAsked;
  const event = JSON.stringify({ event: "refund.failed", data: { refund_reference: null } });
  expect(await hear(at.open.shop, "paystack", { body: event, headers: signed("paystack", event) })).toBe(
    "applied",
  );
  await misbehave(at.standins.paystack, {});
  await tryRefundAgain(at.open.shop, at.number, (await at.refund()).id);
  await sendAll(at.open);
  answer();
  await slow;
  expect(await booked(at.open, at.number)).toMatchObject({ refunded: PIECE });
  await at.ended();
  at.later(10);
  await sendAll(at.open);
  expect(await at.refund()).toMatchObject({ status: "done" });
  const went = (await atGateway(at.standins.paystack.url)).filter(({ status }) => status === "processed");
  expect(went).toHaveLength(1);
});

test("a sweep that read a try which failed meanwhile does not send it beside the next", async () => {
  await at.give();
  const other = await paidOrder(at.open, [at.tote], "flutterwave");
  await giveRefund(at.open, other.number, { pieces: [[0, 1]] });
  // That one is first in the list, and its gateway is slow.
  await at.open.sql(
    `update refunds r set next_attempt_at = next_attempt_at - interval '1 minute' from orders o
     where o.id = r.order_id and o.store_id = $1 and o.number = $2`,
    [at.open.shop.store.id, other.number],
  );
  let asked = () => {};
  let answer = () => {};
  const isAsked = new Promise<void>((settle) => (asked = settle));
  const mayAnswer = new Promise<void>((settle) => (answer = settle));
  const { ports } = at.open.shop;
  const { flutterwave } = ports.gateways;
  const refund: Gateway["refund"] = async (key, wanted) => {
    asked();
    await mayAnswer;
    return flutterwave.refund(key, wanted);
  };
  const gateways = { ...ports.gateways, flutterwave: { ...flutterwave, refund } };
  const sweep = sendRefunds({ ...at.open.shop, actor: { kind: "system" }, ports: { ...ports, gateways } });
  await isAsked;
  const refuses: Gateway["refund"] = async () => {
    throw new Conflict("refund_refused", "Insufficient balance");
  };
  await sendRefunds(at.withPaystack({ refund: refuses }));
  await tryRefundAgain(at.open.shop, at.number, (await at.refund()).id);
  answer();
  await sweep;
  at.later(3);
  await sendAll(at.open);
  await at.ended();
  at.later(10);
  await sendAll(at.open);
  expect(await at.refund()).toMatchObject({ status: "done" });
  expect(await atGateway(at.standins.paystack.url)).toHaveLength(1);
});

test("a sweep that read a first try long ago does not end the second", async () => {
  await at.give();
  const now = at.open.shop.now();
  const read = await at.open.shop.db.read({ due: dueRefunds(now, 20), keys: gatewayKeys(now) });
  await at.sendWithoutAnswer();
  at.later(3);
  // To that sweep nothing was sent yet, so that a refusal would free the money.
  const refund: Gateway["refund"] = async () => {
    throw new Conflict("refund_refused", "This account may not refund.");
  };
  const said = await Promise.all(
    read.due.map((due) => askAbout(at.withPaystack({ refund }), read.keys, due)),
  );
  expect(said).toEqual(["waits"]);
  expect(await at.refund()).toMatchObject({ status: "pending" });
  expect(await booked(at.open, at.number)).toMatchObject({ refunded: PIECE });
});

test("that another account knows nothing of it frees no money that may have been sent", async () => {
  await at.give();
  await at.sendWithoutAnswer();
  const moved = await at.moveAccount();
  at.later(2);
  await sendRefunds(moved);
  expect(await at.refund()).toMatchObject({ status: "pending" });
  expect(await booked(at.open, at.number)).toMatchObject({ refunded: PIECE });
  await expect(gaveBackByHand(at.open.shop, at.number, (await at.refund()).id, "cash")).rejects.toMatchObject(
    {
      reason: "not_failed",
    },
  );
  // Three days of that, and it is the seller's to look at.
  for (let tries = 0; tries < 20; tries++) {
    at.later(6 * 60);
    await sendRefunds(moved);
  }
  expect(await at.refund()).toMatchObject({
    status: "failed",
    problem: expect.stringContaining("Look there"),
  });
  expect(await atGateway(at.standins.paystack.url)).toHaveLength(1);
});

test("nor does that another account refuses it", async () => {
  await at.give();
  await at.sendWithoutAnswer();
  await at.moveAccount();
  at.later(2);
  const refund: Gateway["refund"] = async ({ secret }) => {
    if (secret === KEYS.paystack.secret) throw new KeyRefused("Paystack");
    throw new Conflict("refund_refused", "This account may not refund.");
  };
  await sendRefunds(at.withPaystack({ refund }));
  expect(await at.refund()).toMatchObject({ status: "pending" });
  expect(await booked(at.open, at.number)).toMatchObject({ refunded: PIECE });
});

test("nor does it where the account that was asked first knows nothing of it", async () => {
  await at.give();
  await at.sendWithoutAnswer();
  await at.moveAccount();
  at.later(2);
  const asked: string[] = [];
  const refund: Gateway["refund"] = async ({ secret }) => {
    asked.push(secret);
    if (secret === KEYS.paystack.secret) return null;
    throw new Conflict("refund_refused", "This account may not refund.");
  };
  await sendRefunds(at.withPaystack({ refund }));
  expect(asked).toHaveLength(2);
  expect(await at.refund()).toMatchObject({ status: "pending" });
  expect(await booked(at.open, at.number)).toMatchObject({ refunded: PIECE });
});

test("what was tried once with no key that is taken has sent nothing, and fails at once", async () => {
  await at.give();
  await sendRefunds(await at.moveAccount());
  expect(await at.refund()).toMatchObject({ status: "failed", problem: expect.stringContaining("key") });
  expect(await booked(at.open, at.number)).toMatchObject({ refunded: 0 });
  expect(await atGateway(at.standins.paystack.url)).toEqual([]);
});

test.each<[string, () => null]>([
  ["takes its key no more", () => refuseKey()],
  ["knows nothing of it", () => null],
])(
  "what another key refuses at the first try, after one whose account %s, has failed for that reason",
  async (_, first) => {
    await at.give();
    await at.moveAccount();
    const refund: Gateway["refund"] = async ({ secret }) => {
      if (secret === KEYS.paystack.secret) return first();
      throw new Conflict("refund_refused", "Your balance is not enough for this refund.");
    };
    await sendRefunds(at.withPaystack({ refund }));
    expect(await at.refund()).toMatchObject({
      status: "failed",
      problem: "Your balance is not enough for this refund.",
    });
    expect(await booked(at.open, at.number)).toMatchObject({ refunded: 0 });
  },
);

function refuseKey(): never {
  throw new KeyRefused("Paystack");
}

test("a key that is refused at a later try frees nothing either", async () => {
  await at.give();
  await at.sendWithoutAnswer();
  at.later(2);
  const refund: Gateway["refund"] = async () => {
    throw new KeyRefused("Paystack");
  };
  await sendRefunds(at.withPaystack({ refund }));
  expect(await at.refund()).toMatchObject({ status: "pending" });
  expect(await booked(at.open, at.number)).toMatchObject({ refunded: PIECE });
});
