import { setTimeout as sleep } from "node:timers/promises";
import type { MiddlewareHandler } from "hono";

/** Ways in which a vendor's API misbehaves on request. Counts go down as they are used. */
export type ApiFaults = {
  /** Wait this long before every answer, in milliseconds. */
  slow_ms: number;
  /** Answer this many requests with 500. */
  status_500: number;
  /** Never answer this many requests. */
  hang: number;
  /** Do what this many requests ask for, then kill the connection in the place of an answer. */
  cut: number;
};

export const NO_API_FAULTS: ApiFaults = { slow_ms: 0, status_500: 0, hang: 0, cut: 0 };

/** Applies the faults that `current` gives for a request. */
export function misbehave(current: () => ApiFaults): MiddlewareHandler {
  return async (c, next) => {
    const faults = current();
    if (faults.slow_ms > 0) await sleep(faults.slow_ms);
    if (faults.hang > 0) {
      faults.hang--;
      await new Promise<never>(() => {});
    }
    if (faults.status_500 > 0) {
      faults.status_500--;
      return c.text("Internal Server Error", 500);
    }
    await next();
    if (faults.cut > 0) {
      faults.cut--;
      c.res = cutConnection();
    }
  };
}

/** In the place of an answer: `serveFetch` kills the connection when it sees this. */
export const CUT_HEADER = "x-stand-in-cut";
export const cutConnection = (): Response => new Response(null, { headers: { [CUT_HEADER]: "1" } });

/** Takes over the known switches of a request body; the rest keep their default. */
export function readFaults<Faults extends ApiFaults>(defaults: Faults, asked: unknown): Faults {
  const wanted = (asked ?? {}) as Record<string, unknown>;
  const faults: Record<string, unknown> = { ...defaults };
  for (const [name, value] of Object.entries(wanted)) {
    if (!(name in defaults)) throw new Error(`There is no switch called ${name}.`);
    if (typeof value !== typeof faults[name]) throw new Error(`The switch ${name} has another type.`);
    faults[name] = value;
  }
  return faults as Faults;
}
