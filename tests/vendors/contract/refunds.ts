import { describe, expect, test, vi } from "vitest";
import type { RefundRequest } from "#domain/gateway-port.ts";
import { AMOUNT, LATER, type Bench } from "./bench.ts";

/** Money that goes back, and the list of what came. */
export function refundContract(bench: Bench): void {
  const { gateway, key, currency, port, url, heard, faults, nextReference, start, press, paid, refundOf } =
    bench;

  describe("a refund", () => {
    /** Of a payment that this account took. */
    async function refunded(wanted: RefundRequest) {
      const said = await port().refund(key, wanted);
      if (!said) throw new Error("The gateway does not know this payment");
      return said;
    }

    test("in parts, and then the rest, comes to its end and is told of", async () => {
      const payment = await paid();
      const part = await refunded(refundOf(payment, 1_000_25, "part"));
      expect(part).toMatchObject({ amount: 1_000_25, currency, refundId: expect.stringMatching(/./) });
      const rest = await refunded(refundOf(payment, AMOUNT - 1_000_25, "rest"));
      expect(rest.refundId).not.toBe(part.refundId);
      const status = (id: string) => expect.poll(() => port().refundStatus(key, id));
      await status(part.refundId).toEqual({ ...part, status: "processed" });
      await status(rest.refundId).toMatchObject({ status: "processed" });
      await expect.poll(() => heard().map(({ body }) => port().readEvent(body)?.kind)).toContain("refund");
    });

    test("of more than came is refused in words", async () => {
      const payment = await paid();
      await expect(port().refund(key, refundOf(payment, AMOUNT + 1, "much"))).rejects.toMatchObject({
        reason: "refund_refused",
        message: expect.stringMatching(/\w+ \w+/),
      });
      await port().refund(key, refundOf(payment, AMOUNT, "all"));
      await expect(port().refund(key, refundOf(payment, 1, "more"))).rejects.toMatchObject({
        reason: "refund_refused",
      });
    });

    test("asked for again is the same refund, also when the first answer was cut off", async () => {
      const payment = await paid();
      const wanted = refundOf(payment, 2_000_00, "once");
      // The first question looks for an earlier one; its answer is lost, asked again, and the refund itself is cut off too.
      await faults({ cut: 3 });
      await expect(port().refund(key, wanted)).rejects.toMatchObject(LATER);
      await faults({ cut: 0 });
      const first = await refunded(wanted);
      expect(await port().refund(key, wanted)).toMatchObject({ refundId: first.refundId });
      await port().refund(key, refundOf(payment, AMOUNT - 2_000_00, "rest"));
    });

    test("whose answer is lost after it was made is not made twice", async () => {
      const payment = await paid();
      const wanted = refundOf(payment, AMOUNT, "all");
      await faults({ hang: 0, cut: 0 });
      const lost = cutSecond(wanted);
      await expect(lost).rejects.toMatchObject(LATER);
      await faults({});
      expect(await port().refund(key, wanted)).toMatchObject({ amount: AMOUNT });
    });

    /** Cuts the answer of the refund itself: the search before it goes through. */
    async function cutSecond(wanted: RefundRequest) {
      const real = globalThis.fetch;
      vi.stubGlobal("fetch", async (...args: Parameters<typeof fetch>) => {
        if (args[1]?.method === "POST")
          await real(`${url()}/_standin/faults`, { method: "POST", body: '{"cut":1}' });
        return real(...args);
      });
      try {
        return await port().refund(key, wanted);
      } finally {
        vi.unstubAllGlobals();
      }
    }

    test("that the bank refuses has failed", async () => {
      await faults({ fail_refunds: true });
      const { refundId } = await refunded(refundOf(await paid(), 1_00, "no"));
      await expect.poll(() => port().refundStatus(key, refundId)).toMatchObject({ status: "failed" });
    });

    test("of a payment that another account took is unknown, and never made", async () => {
      const payment = await paid();
      expect(await port().refund(gateway.other, refundOf(payment, AMOUNT, "theirs"))).toBeNull();
      expect(await refunded(refundOf(payment, AMOUNT, "ours"))).toMatchObject({ amount: AMOUNT });
    });

    test("nobody made is unknown", async () => expect(await port().refundStatus(key, "123")).toBeNull());
  });

  test("the list of charges has every one that was paid, once, over several pages, and no other", async () => {
    const since = new Date();
    const mine: string[] = [];
    for (let at = 0; at < 23; at++) mine.push((await paid()).reference);
    const declined = nextReference();
    await press((await start(declined)).payUrl, "decline");
    const listed: string[] = [];
    for (let page: number | null = 1; page !== null;) {
      const answer = await port().chargesSince(key, since, page);
      listed.push(...answer.charges.map(({ reference }) => reference));
      page = answer.next;
    }
    expect(listed.filter((reference) => mine.includes(reference)).sort()).toEqual(mine.sort());
    expect(listed).not.toContain(declined);
    expect((await port().chargesSince(gateway.other, since, 1)).charges).toEqual([]);
  });
}
