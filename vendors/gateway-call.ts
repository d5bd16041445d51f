import { z } from "zod";
import { KeyRefused, RefundUnanswered, Unavailable } from "#domain/errors.ts";

export type GatewayAnswer = { status: number; json: unknown };
type Wire = { gateway: string; baseUrl: string; timeoutMs: number };
type Ask = { body?: unknown; once?: boolean };

/**
 * A kept connection may have been closed by the other side just then, so a call that was cut off is made once more, unless it
 * is to be made `once`: a payment is opened under our reference and can be asked for twice, money is sent back once.
 */
const TRIES = 2;

/**
 * Calls a gateway's JSON API with a seller's secret as bearer token. Throws `Unavailable` when nothing is known about what was
 * asked: no connection, too slow, no JSON, a failure of its own, too many requests; and `KeyRefused` for 401. What is sent `once` and was
 * not answered may have been taken all the same, which is `RefundUnanswered`; its success is answered even where it is no JSON.
 */
export function gatewayCaller({ gateway, baseUrl, timeoutMs }: Wire) {
  return async (secret: string, path: string, { body, once = false }: Ask = {}): Promise<GatewayAnswer> => {
    let failure: unknown;
    let isTurnedAway = false;
    for (let tries = 0; tries < (once ? 1 : TRIES); tries++) {
      try {
        const response = await fetch(`${baseUrl}${path}`, {
          method: body === undefined ? "GET" : "POST",
          headers: {
            Authorization: `Bearer ${secret}`,
            ...(body !== undefined && { "Content-Type": "application/json" }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(timeoutMs),
        });
        if (response.status < 500 && response.status !== 429 && response.status !== 401)
          return {
            status: response.status,
            json: await (once && response.ok ? readable(response) : response.json()),
          };
        await response.body?.cancel();
        failure = `HTTP ${response.status}`;
        isTurnedAway = response.status === 429;
        if (response.status === 401) throw new KeyRefused(gateway);
        break;
      } catch (error) {
        if (error instanceof KeyRefused) throw error;
        failure = error;
        if (error instanceof Error && error.name === "TimeoutError") break;
      }
    }
    console.error(
      JSON.stringify({ level: "warn", gateway, path: path.split("?")[0], error: String(failure) }),
    );
    if (once && !isTurnedAway) throw new RefundUnanswered(gateway);
    throw new Unavailable("{gateway} is not answering right now. Please try again in a minute.", { gateway });
  };
}

/** What was to be sent once was taken, whatever can be read of the answer. */
const readable = (response: Response): Promise<unknown> => response.json().catch(() => null);

export const unclear = (gateway: string): Unavailable =>
  new Unavailable("{gateway} could not say whether this is paid. Please try again in a minute.", { gateway });

export const notOpened = (gateway: string): Unavailable =>
  new Unavailable("{gateway} did not open a payment page. Please try again, or choose another way to pay.", {
    gateway,
  });

const Message = z.object({ message: z.string().catch("") }).catch({ message: "" });
/** What a refusal says, in the gateway's own words; empty when it says nothing. */
export const messageIn = (json: unknown): string => Message.parse(json).message;

/** Numbers and texts are both used for ids, by the same gateway for the same thing. */
export const Id = z.union([z.number(), z.string()]).transform(String);

/** JSON, or null for what is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
