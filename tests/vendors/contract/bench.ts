import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import type { Gateway, GatewayKey, RefundRequest } from "#domain/gateway-port.ts";
import type { GatewayFaults } from "#dev/gateway/faults.ts";
import { serveFetch, type Listening } from "#dev/server.ts";

/** What a gateway brings to be held against the contract. */
export type UnderContract = {
  name: string;
  /** Starts the stand-in; `hook` is where its events for `key` go. */
  open(hook: string): Promise<{ url: string; stop: () => Promise<void> }>;
  port(baseUrl: string): Gateway;
  key: GatewayKey;
  /** Another seller's key, and one that the gateway does not know. */
  other: GatewayKey;
  wrong: GatewayKey;
  currency: string;
  /** Whether its signature proves the body, or only who sent it. */
  provesBody: boolean;
  /** Whether a reference is refused the second time it is started. */
  refusesRepeats: boolean;
};

export type Heard = { body: string; header: (name: string) => string | null };

export const AMOUNT = 4_500_50;
export const LATER = { code: "unavailable" };

export type Bench = ReturnType<typeof openBench>;

/** The gateway under contract with its stand-in, for the tests of one file. */
export function openBench(gateway: UnderContract) {
  const { key, currency } = gateway;
  let standIn: Awaited<ReturnType<UnderContract["open"]>>;
  let hook: Listening;
  let port: Gateway;
  let heard: Heard[] = [];
  let count = 0;

  beforeAll(async () => {
    hook = await serveFetch(async (request) => {
      const { headers } = request;
      heard.push({ body: await request.text(), header: (name) => headers.get(name) });
      return new Response("ok");
    }, 0);
    standIn = await gateway.open(hook.url);
    port = gateway.port(standIn.url);
  });
  afterAll(async () => {
    await standIn.stop();
    await hook.stop();
  });
  beforeEach(async () => {
    await faults({});
    heard = [];
  });

  const tell = async (path: string, body: object) => {
    const answer = await fetch(`${standIn.url}/_standin/${path}`, {
      method: "POST",
      body: JSON.stringify(body),
    });
    expect(answer.ok).toBe(true);
    return answer.json();
  };
  const faults = (wanted: Partial<GatewayFaults>) => tell("faults", wanted);
  const nextReference = () => `opn-${gateway.name.toLowerCase()}-${++count}`;

  const start = (reference: string, amount = AMOUNT, as = key) =>
    port.start(as, {
      reference,
      amount,
      currency,
      email: "zainab@demo.test",
      returnUrl: "https://ada.shops.test/orders/1001/payment?key=k",
      cancelUrl: "https://ada.shops.test/orders/1001?key=k",
      orderNumber: 1001,
    });
  const press = async (payUrl: string, decision: "approve" | "decline" | "abandon") => {
    const answer = await fetch(payUrl, {
      method: "POST",
      body: new URLSearchParams({ decision }),
      redirect: "manual",
    });
    return answer.headers.get("location");
  };
  const paid = async (reference = nextReference()) => {
    await press((await start(reference)).payUrl, "approve");
    const said = await port.verify(key, reference);
    return { reference, gatewayId: said?.gatewayId ?? "" };
  };
  const refundOf = (
    of: { reference: string; gatewayId: string },
    amount: number,
    name: string,
  ): RefundRequest => ({
    ...of,
    amount,
    currency,
    key: name,
    taken: false,
  });

  return {
    gateway,
    key,
    currency,
    port: () => port,
    url: () => standIn.url,
    heard: () => heard,
    forget: () => void (heard = []),
    tell,
    faults,
    nextReference,
    start,
    press,
    paid,
    refundOf,
  };
}
