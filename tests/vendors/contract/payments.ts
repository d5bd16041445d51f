import { describe, expect, test } from "vitest";
import { AMOUNT, LATER, type Bench } from "./bench.ts";

/** Keys, pages to pay on, and what is said about what was paid on them. */
export function paymentContract(bench: Bench): void {
  const { gateway, key, currency, port, heard, faults, nextReference, start, press, paid } = bench;

  describe("keys", () => {
    test("one that is known passes, one that is not is refused beside its field", async () => {
      await port().checkKey(key);
      await expect(port().checkKey(gateway.wrong)).rejects.toMatchObject({
        problems: { secret: expect.stringContaining(`${gateway.name} does not know this key`) },
      });
    });

    test("one that is taken no more is told from a gateway that is away", async () => {
      const { reference } = await paid();
      for (const asked of [
        () => port().verify(gateway.wrong, reference),
        () => start(nextReference(), AMOUNT, gateway.wrong),
        () => port().chargesSince(gateway.wrong, new Date(0), 1),
      ])
        await expect(asked()).rejects.toMatchObject({ ...LATER, name: "KeyRefused" });
    });
  });

  describe("a payment", () => {
    test("is started, approved, and verified as what it was, to the last coin", async () => {
      const reference = nextReference();
      const { payUrl } = await start(reference);
      expect((await fetch(payUrl)).status).toBe(200);
      const before = await port().verify(key, reference);
      expect(before === null || before.status === "pending").toBe(true);
      const back = new URL((await press(payUrl, "approve")) ?? "");
      expect(back.origin + back.pathname).toBe("https://ada.shops.test/orders/1001/payment");
      expect(back.searchParams.get("key")).toBe("k");
      expect(await port().verify(key, reference)).toEqual({
        reference,
        status: "paid",
        amount: AMOUNT,
        currency,
        gatewayId: expect.stringMatching(/^\d+$/),
      });
    });

    test.each([1, 29, 100, 1_99, 115, 8_70, 1_005, 123_456_78, 9_999_999_99])(
      "of %i minor units arrives as that many",
      async (amount) => {
        const reference = nextReference();
        await press((await start(reference, amount)).payUrl, "approve");
        expect(await port().verify(key, reference)).toMatchObject({ status: "paid", amount });
      },
    );

    test("that is declined has failed, and may still go through on the same page", async () => {
      const reference = nextReference();
      const { payUrl } = await start(reference);
      await press(payUrl, "decline");
      expect(await port().verify(key, reference)).toMatchObject({ status: "failed" });
      await press(payUrl, "approve");
      expect(await port().verify(key, reference)).toMatchObject({ status: "paid" });
    });

    test("that is given up leads back, and nothing is paid", async () => {
      const reference = nextReference();
      const back = await press((await start(reference)).payUrl, "abandon");
      expect(back).toMatch(/^https:\/\/ada\.shops\.test\/orders\/1001/);
      const said = await port().verify(key, reference);
      expect(said?.status ?? "pending").toBe("pending");
    });

    test("nobody knows is unknown, and so is another seller's", async () => {
      expect(await port().verify(key, "opn-never")).toBeNull();
      const { reference } = await paid();
      expect(await port().verify(gateway.other, reference)).toBeNull();
    });

    test("under the same reference takes the money once, however often it is started and pressed", async () => {
      const reference = nextReference();
      const first = await start(reference);
      const again = start(reference);
      if (gateway.refusesRepeats)
        await expect(again).rejects.toMatchObject({ reason: "duplicate_reference" });
      const pages = [first.payUrl, first.payUrl, ...(gateway.refusesRepeats ? [] : [(await again).payUrl])];
      for (const page of pages) await press(page, "approve");
      const { charges } = await port().chargesSince(key, new Date(Date.now() - 60_000), 1);
      expect(charges.filter((charge) => charge.reference === reference)).toHaveLength(1);
    });

    test("that came short says what came", async () => {
      await faults({ tamper_amount: true });
      const { reference } = await paid();
      expect(await port().verify(key, reference)).toMatchObject({ status: "paid", amount: AMOUNT - 1 });
    });
  });

  describe("a gateway that is not well", () => {
    test("broken, silent and absent all mean: try again later", async () => {
      const { reference } = await paid();
      await faults({ status_500: 1 });
      await expect(start(nextReference())).rejects.toMatchObject(LATER);
      await faults({ slow_ms: 2_000 });
      await expect(port().verify(key, reference)).rejects.toMatchObject(LATER);
      await faults({ hang: 1 });
      await expect(port().checkKey(key)).rejects.toMatchObject(LATER);
      await expect(gateway.port("http://127.0.0.1:9").checkKey(key)).rejects.toMatchObject(LATER);
    });

    test("a question whose answer is cut off is asked again", async () => {
      const { reference } = await paid();
      await faults({ cut: 1 });
      expect(await port().verify(key, reference)).toMatchObject({ status: "paid" });
    });

    test("a page whose answer is cut off costs nobody anything", async () => {
      const reference = nextReference();
      await faults({ cut: 1 });
      const started = await start(reference).catch((error: unknown) => error);
      if (gateway.refusesRepeats) expect(started).toMatchObject({ reason: "duplicate_reference" });
      else expect(started).toHaveProperty("payUrl");
    });

    test("the buyer is charged and never comes back: the gateway knows, and tells", async () => {
      const reference = nextReference();
      const { payUrl } = await start(reference);
      await faults({ cut_return: 1 });
      await expect(press(payUrl, "approve")).rejects.toThrow("fetch failed");
      expect(await port().verify(key, reference)).toMatchObject({ status: "paid" });
      await expect.poll(() => heard()).toHaveLength(1);
    });
  });
}
