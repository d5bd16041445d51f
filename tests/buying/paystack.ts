import { createHmac } from "node:crypto";
import { startPaystack } from "#dev/paystack.ts";
import type { StoreContext } from "#domain/context.ts";
import { minorDigits } from "#domain/money.ts";
import { saveGatewayKey } from "#domain/payment/save-key.ts";
import { receiveEvent } from "#domain/payment/webhook.ts";
import { justNow } from "#tests/support/just-now.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { awayGateway } from "#tests/support/ports.ts";
import { paystack } from "#vendors/paystack.ts";
import { aesGcmSeal } from "#wiring/seal.ts";

export const SECRET = "sk_test_abcdefgh12345678";
const KEYS = `1:${Buffer.alloc(32, 7).toString("base64")}`;

export type StandIn = Awaited<ReturnType<typeof startPaystack>>;
export type Faults = Partial<{ status_500: number; tamper_amount: boolean }>;

/** A store that takes Paystack, with its key saved the way a seller saves it. */
export async function openPayingShop(standIn: StandIn): Promise<OpenShop> {
  const gateways = {
    paystack: paystack({ baseUrl: standIn.url, minorDigits, timeoutMs: 2_000 }),
    flutterwave: awayGateway(),
  };
  const open = await openShop({ ports: { gateways, seal: aesGcmSeal(KEYS) } });
  await saveGatewayKey(open.shop, justNow(), "paystack", { secret: SECRET, webhookSecret: "" });
  return open;
}

/** What the buyer presses on the hosted page; answers where it sends them. */
export async function press(payUrl: string | null, decision: "approve" | "decline"): Promise<string | null> {
  if (!payUrl) throw new Error("There is no page to pay on");
  const response = await fetch(payUrl, {
    method: "POST",
    body: new URLSearchParams({ decision }),
    redirect: "manual",
  });
  return response.headers.get("location");
}

export async function misbehave(standIn: StandIn, faults: Faults): Promise<void> {
  await fetch(`${standIn.url}/_standin/faults`, { method: "POST", body: JSON.stringify(faults) });
}

/** An event as Paystack sends it, signed with the store's key. */
export function chargeEvent(reference: string, id: number | string = reference) {
  const body = JSON.stringify({
    event: "charge.success",
    data: { id, reference, status: "success", amount: 1, currency: "XTS" },
  });
  return { body, signature: createHmac("sha512", SECRET).update(body).digest("hex") };
}

export function sendWebhook(shop: StoreContext, reference: string, id?: number | string) {
  const { body, signature } = chargeEvent(reference, id);
  return receivePaystack(shop, body, signature);
}

/** Has the store hear what Paystack sent. */
export const receivePaystack = (shop: StoreContext, body: string, signature: string | null) =>
  receiveEvent({ ...shop, actor: { kind: "gateway", provider: "paystack" } }, "paystack", body, (name) =>
    name === "x-paystack-signature" ? signature : null,
  );

/** The references of an order's payments, oldest first, with what became of them. */
export const paymentsOf = ({ sql, shop }: OpenShop, number: number) =>
  sql<{ reference: string; status: string; problem: string; pay_url: string | null }>(
    `select p.reference, p.status, p.problem, p.pay_url from payments p join orders o on o.id = p.order_id
     where o.store_id = $1 and o.number = $2 order by p.id`,
    [shop.store.id, number],
  );

export const eventsOf = async ({ sql, shop }: OpenShop, number: number): Promise<string[]> =>
  (
    await sql<{ type: string }>(
      `select e.type from events e join orders o on o.id = e.order_id
       where o.store_id = $1 and o.number = $2 order by e.at, e.id`,
      [shop.store.id, number],
    )
  ).map((event) => event.type);
