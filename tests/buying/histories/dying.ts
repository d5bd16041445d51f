import type { StoreContext } from "#domain/context.ts";
import type { Gateway } from "#domain/gateway-port.ts";
import { KeyRefused } from "#domain/errors.ts";

/** The process is gone: at its how-manieth trip of this kind, before the trip did anything or after it did all. */
export type Death = { on: "db" | "gateway"; at: number; when: "before" | "after" };

export class Died extends Error {
  override name = "Died";
}

/** The same context in a process that dies like that; null for one that lives. Nothing is done by it afterwards. */
export function mortal(shop: StoreContext, death: Death | null): StoreContext {
  if (!death) return shop;
  let trips = 0;
  let dead = false;
  const trip =
    <A extends unknown[], T>(on: Death["on"], work: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      if (dead) throw new Died();
      const dies = on === death.on && ++trips === death.at;
      if (dies) dead = true;
      if (dies && death.when === "before") throw new Died();
      const answer = await work(...given);
      if (dies) throw new Died();
      return answer;
    };
  const gatewayOf = (gateway: Gateway): Gateway => ({
    ...gateway,
    start: trip("gateway", (...given: Parameters<Gateway["start"]>) => gateway.start(...given)),
    verify: trip("gateway", (...given: Parameters<Gateway["verify"]>) => gateway.verify(...given)),
    refund: trip("gateway", (...given: Parameters<Gateway["refund"]>) => gateway.refund(...given)),
    chargesSince: trip("gateway", (...given: Parameters<Gateway["chargesSince"]>) =>
      gateway.chargesSince(...given),
    ),
  });
  const { paystack, flutterwave } = shop.ports.gateways;
  // A function that is generic itself can't be passed through `trip`: what it is asked is bound first.
  const read: StoreContext["db"]["read"] = (asked) => trip("db", () => shop.db.read(asked))();
  const write: StoreContext["db"]["write"] = (asked) => trip("db", () => shop.db.write(asked))();
  return {
    ...shop,
    db: { read, write },
    ports: {
      ...shop.ports,
      gateways: { paystack: gatewayOf(paystack), flutterwave: gatewayOf(flutterwave) },
    },
  };
}

/** A gateway that takes none of these secrets, until they are taken off the list. */
export function refusing(gateway: Gateway, name: string, secrets: ReadonlySet<string>): Gateway {
  const unless =
    <A extends [{ secret: string }, ...unknown[]], T>(work: (...given: A) => Promise<T>) =>
    async (...given: A): Promise<T> => {
      if (secrets.has(given[0].secret)) throw new KeyRefused(name);
      return work(...given);
    };
  return {
    ...gateway,
    start: unless((...given: Parameters<Gateway["start"]>) => gateway.start(...given)),
    verify: unless((...given: Parameters<Gateway["verify"]>) => gateway.verify(...given)),
    refund: unless((...given: Parameters<Gateway["refund"]>) => gateway.refund(...given)),
    refundStatus: unless((...given: Parameters<Gateway["refundStatus"]>) => gateway.refundStatus(...given)),
    chargesSince: unless((...given: Parameters<Gateway["chargesSince"]>) => gateway.chargesSince(...given)),
  };
}
