import fc from "fast-check";
import { expect, test } from "vitest";
import { countRefund, deliveryLeft, leftOf, mostOther, paidFor, type Refundable } from "./sums.ts";

const amount = fc.integer({ min: 0, max: 10_000_000 });

/** Any order that adds up, of which nothing went back yet; its money is with the shop, some of it from a card or paid by an order before. */
const orders: fc.Arbitrary<Refundable> = fc
  .record({
    lines: fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 9 }), total: amount, off: amount, tax: amount }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    delivery: amount,
    deliveryOff: amount,
    deliveryTax: amount,
    included: amount,
    card: amount,
    before: fc.option(amount),
  })
  .map(({ lines, delivery, deliveryOff, deliveryTax, included, card, before }) => {
    const written = lines.map(({ quantity, total, off, tax }, at) => ({
      id: `line ${at}`,
      quantity,
      total,
      discount: Math.min(off, total),
      tax,
    }));
    const tax = written.reduce((sum, line) => sum + line.tax, deliveryTax);
    const taxIncluded = Math.min(included, tax);
    const deliveryDiscount = Math.min(deliveryOff, delivery);
    const goods = written.reduce((sum, line) => sum + line.total - line.discount, 0);
    const total = goods + delivery - deliveryDiscount + tax - taxIncluded;
    const giftCard = Math.min(card, total);
    const worth = written.reduce((sum, line) => sum + line.total, 0);
    return {
      status: "paid" as const,
      delivery,
      deliveryDiscount,
      deliveryTax,
      tax,
      taxIncluded,
      giftCard,
      giftCardBack: 0,
      credit: before === null ? null : { amount: Math.min(before, worth), freed: 0 },
      lines: written,
      refunds: [],
      returns: [],
      received: [{ id: "p", amount: total - giftCard, refunded: 0, due: false }],
    };
  });

test("what was paid for lines and delivery is what was paid, to the last unit", () => {
  fc.assert(
    fc.property(orders, (order) => {
      const { lines, delivery } = paidFor(order);
      const own = leftOf({ ...order, credit: null });
      expect([...lines.values()].reduce((sum, one) => sum + one, delivery)).toBe(own);
    }),
  );
});

test("piece by piece, in any order, with free amounts between: never more than was paid, and all of it in the end", () => {
  const asks = fc.array(
    fc.record({ line: fc.nat(4), quantity: fc.integer({ min: 1, max: 9 }), other: fc.constantFrom(0, 0, 7) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(orders, asks, (order, wanted) => {
      const paid = leftOf(order);
      let now = order;
      let back = 0;
      const give = (asked: Parameters<typeof countRefund>[1]) => {
        const counted = countRefund(now, asked);
        const { exchange } = counted;
        const money = counted.amount - counted.giftCard - exchange;
        back += counted.amount;
        now = {
          ...now,
          giftCardBack: now.giftCardBack + counted.giftCard,
          refunds: [...now.refunds, { ...counted, returnId: null }],
          credit: now.credit && { ...now.credit, freed: now.credit.freed + exchange },
          received: now.received.map((one) => ({ ...one, refunded: one.refunded + money })),
        };
        for (const { amount: came, refunded } of now.received) expect(refunded).toBeLessThanOrEqual(came);
        expect(now.credit?.freed ?? 0).toBeLessThanOrEqual(now.credit?.amount ?? 0);
        expect(counted.giftCard).toBeLessThanOrEqual(now.giftCard);
        expect(leftOf(now)).toBe(paid - back);
      };
      for (const { line, quantity, other } of wanted)
        give({ lines: [{ lineId: `line ${line}`, quantity }], delivery: 0, other });
      give({
        lines: now.lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
        delivery: order.delivery + order.deliveryTax,
        other: 0,
      });
      expect(back).toBe(paid);
    }),
  );
});

test("the delivery goes back once, however often it is asked for", () => {
  fc.assert(
    fc.property(orders, amount, (any, first) => {
      // What cards or an order before paid is beside the point.
      const order = { ...any, giftCard: 0, credit: null };
      const { delivery } = paidFor(order);
      const part = Math.min(first, delivery);
      const one = { delivery: part, lines: [], returnId: null };
      expect(deliveryLeft({ ...order, refunds: [one] })).toBe(delivery - part);
      const rest = { ...one, delivery: delivery - part };
      const received = [{ id: "p", amount: 3 * delivery, refunded: 0, due: false }];
      const again = (refunds: Refundable["refunds"]) =>
        countRefund({ ...order, received, refunds }, { lines: [], delivery, other: 0 }).amount;
      expect([again([one]), again([one, rest]), again([one, rest, rest])]).toEqual([delivery - part, 0, 0]);
    }),
  );
});

test("lines are cut to what is left; an amount that was typed is not, and never below nothing", () => {
  fc.assert(
    fc.property(orders, amount, fc.boolean(), (order, other, withLines) => {
      const lines = withLines ? order.lines.map(({ id, quantity }) => ({ lineId: id, quantity })) : [];
      const counted = countRefund(order, { lines, delivery: 0, other });
      const most = mostOther(counted, other);
      if (most === null) {
        expect(counted.over > 0 && other > 0).toBe(false);
        return;
      }
      expect(most).toBeLessThan(other);
      expect(most).toBeGreaterThanOrEqual(0);
      expect(countRefund(order, { lines, delivery: 0, other: most }).over).toBe(0);
    }),
  );
  const none = { lines: [], delivery: 0, amount: 5, giftCard: 0, exchange: 0 };
  expect(mostOther({ ...none, over: 9 }, 4)).toBe(0);
  expect(mostOther({ ...none, over: 9 }, 0)).toBeNull();
});

test("what an exchange gave back before it was called off counts against its own pieces, and no others, in whichever order", () => {
  const brought = fc.record({ line: fc.nat(4), part: fc.integer({ min: 1, max: 9 }), rest: amount });
  fc.assert(
    fc.property(orders, brought, (any, { line, part, rest }) => {
      const order = { ...any, credit: null };
      const one = order.lines[line % order.lines.length];
      if (!one) return;
      const lines = [{ lineId: one.id, received: Math.min(part, one.quantity) }];
      const pieces = lines.map(({ lineId, received }) => ({ lineId, quantity: received }));
      const worth = countRefund(order, { lines: pieces, delivery: 0, other: 0 }).amount;
      const exchangeRest = Math.min(rest, worth);
      const returns = [{ id: "r", exchangeCredit: null, exchangeRest, lines }];
      const others = (paidFor(order).lines.get(one.id) ?? 0) - worth;
      const counted = (returnId: string | null, before: Refundable["refunds"] = []) =>
        countRefund(
          { ...order, returns, refunds: before },
          { lines: [{ lineId: one.id, quantity: returnId ? part : 9 }], delivery: 0, other: 0, returnId },
        );
      if (exchangeRest === 0) return;
      expect(counted("r").amount).toBe(worth - exchangeRest);
      expect(counted(null).amount).toBe(others);
      const first = counted("r");
      expect(counted(null, [{ ...first, returnId: "r" }]).amount).toBe(others);
      expect(counted("r", [{ ...counted(null), returnId: null }]).amount).toBe(worth - exchangeRest);
    }),
  );
});
