import { describe, expect, test } from "vitest";
import type { Bench, Heard } from "./bench.ts";

/** What a gateway tells by itself. */
export function eventContract(bench: Bench): void {
  const { gateway, key, port, heard, forget, tell, faults, paid } = bench;

  describe("an event", () => {
    const event = async () => {
      const { reference } = await paid();
      await expect.poll(() => heard()).not.toHaveLength(0);
      return { reference, ...(heard().at(-1) as Heard) };
    };

    test("of a charge is signed, says which payment it is about, and is the same when it comes again", async () => {
      await faults({ duplicate_webhooks: true });
      const { reference } = await paid();
      await expect.poll(() => heard()).toHaveLength(2);
      const read = heard().map(({ body }) => port().readEvent(body));
      expect(read[0]).toMatchObject({ kind: "charge", reference });
      expect(read[1]).toEqual(read[0]);
      const another = await event();
      expect(port().readEvent(another.body)?.dedupe).not.toBe(read[0]?.dedupe);
      for (const { body, header } of heard()) expect(await port().signed(key, body, header)).toBe(true);
    });

    test("counts for one key, and not without its signature", async () => {
      const { body, header } = await event();
      expect(await port().signed(gateway.other, body, header)).toBe(false);
      expect(await port().signed(key, body, () => null)).toBe(false);
      expect(await port().signed(key, body, () => "")).toBe(false);
      expect(await port().signed(key, body, (name) => `${header(name)}x`)).toBe(false);
      expect(await port().signed({ secret: "", webhookSecret: "" }, body, header)).toBe(false);
    });

    test("that was changed on the way is found out, where the signature proves the body", async () => {
      const { body, header } = await event();
      expect(await port().signed(key, `${body} `, header)).toBe(!gateway.provesBody);
      forget();
      await faults({ tamper_webhooks: true });
      const tampered = await event();
      expect(await port().signed(key, tampered.body, tampered.header)).toBe(!gateway.provesBody);
    });

    test("signed by somebody else is found out", async () => {
      await faults({ bad_signature: true });
      const { body, header } = await event();
      expect(await port().signed(key, body, header)).toBe(false);
    });

    test("can be dropped, late, and out of order", async () => {
      await faults({ drop_webhooks: true });
      await paid();
      await faults({ hold_webhooks: true });
      const first = await paid();
      const second = await paid();
      expect(heard()).toHaveLength(0);
      expect(await tell("deliver", { at: 1, keep: true })).toEqual({ status: 200 });
      expect(await tell("deliver", { at: 0 })).toEqual({ status: 200 });
      expect(await tell("deliver", { at: 0 })).toEqual({ status: 200 });
      expect(await tell("deliver", { at: 0 })).toEqual({ status: null });
      const order = heard().map(({ body }) => port().readEvent(body)?.reference);
      expect(order).toEqual([second.reference, first.reference, second.reference]);
    });

    test.each([
      "",
      "null",
      "[]",
      "{}",
      "not json",
      '{"event":7}',
      '{"event":"x"}',
      '{"event":"x","data":null}',
    ])("that reads %j is none", (body) => expect(port().readEvent(body)).toBeNull());

    test("of another kind is none of our business", () => {
      const body = JSON.stringify({ event: "transfer.completed", data: { id: 7 } });
      expect(port().readEvent(body)).toMatchObject({ kind: "other" });
    });
  });
}
