import { createHmac } from "node:crypto";
import { startFlutterwave } from "#dev/flutterwave.ts";
import type { GatewayFaults } from "#dev/gateway/faults.ts";
import { startPaystack } from "#dev/paystack.ts";
import type { StoreContext } from "#domain/context.ts";
import { minorDigits } from "#domain/money.ts";
import { setBankTransfer } from "#domain/payment/bank-transfer.ts";
import type { OnlineGateway } from "#domain/payment/providers.ts";
import { saveGatewayKey } from "#domain/payment/save-key.ts";
import { receiveEvent, type Heard } from "#domain/payment/webhook.ts";
import { justNow } from "#tests/support/just-now.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { flutterwave } from "#vendors/flutterwave.ts";
import { paystack } from "#vendors/paystack.ts";
import { aesGcmSeal } from "#wiring/seal.ts";

type StandIn = { url: string; stop: () => Promise<void> };
export type Standins = Record<OnlineGateway, StandIn>;

export const KEYS = {
  paystack: { secret: "sk_test_abcdefgh12345678", webhookSecret: "" },
  flutterwave: { secret: "FLWSECK_TEST-abcdefgh12345678-X", webhookSecret: "beads-and-brass-2026" },
};
const SEAL = `1:${Buffer.alloc(32, 7).toString("base64")}`;

export async function startBoth(): Promise<Standins> {
  const [first, second] = await Promise.all([startPaystack({ port: 0 }), startFlutterwave({ port: 0 })]);
  return { paystack: first, flutterwave: second };
}

export const stopBoth = (both: Standins) => Promise.all(Object.values(both).map((one) => one.stop()));

/** A store that takes both gateways, bank transfer and pay on delivery, set up the way a seller does it. */
export async function openShopWithAll(
  { paystack: first, flutterwave: second }: Standins,
  { keys = KEYS, ...options }: { now?: () => Date; keys?: typeof KEYS } = {},
): Promise<OpenShop> {
  const timeoutMs = 2_000;
  const gateways = {
    paystack: paystack({ baseUrl: first.url, minorDigits, timeoutMs }),
    flutterwave: flutterwave({ baseUrl: second.url, minorDigits, timeoutMs }),
  };
  const open = await openShop({ ...options, ports: { gateways, seal: aesGcmSeal(SEAL) } });
  for (const provider of ["paystack", "flutterwave"] as const)
    await saveGatewayKey(open.shop, justNow(), provider, keys[provider]);
  await setBankTransfer(open.shop, justNow(), {
    on: true,
    bank: "Zenith Bank",
    accountName: "Ada Fabrics Ltd",
    accountNumber: "1010 2030 40",
    instructions: "",
    holdDays: "5",
  });
  return open;
}

export async function misbehave(standIn: StandIn, faults: Partial<GatewayFaults>): Promise<void> {
  const answer = await fetch(`${standIn.url}/_standin/faults`, {
    method: "POST",
    body: JSON.stringify(faults),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** The event of a charge as this gateway sends it, with the headers that prove it. */
export function eventOf(
  provider: OnlineGateway,
  reference: string,
  { id = 7, key = KEYS[provider], hash = false } = {},
) {
  const event =
    provider === "paystack"
      ? { event: "charge.success", data: { id, reference, status: "success", amount: 1, currency: "XTS" } }
      : { event: "charge.completed", data: { id, tx_ref: reference, status: "successful", amount: 1 } };
  const body = JSON.stringify(event);
  return { body, headers: signed(provider, body, key, hash) };
}

/** Headers that prove a body. */
export function signed(
  provider: OnlineGateway,
  body: string,
  key: { secret: string; webhookSecret: string } = KEYS[provider],
  hash = false,
): Record<string, string> {
  if (provider === "paystack")
    return { "x-paystack-signature": createHmac("sha512", key.secret).update(body).digest("hex") };
  if (hash) return { "verif-hash": key.webhookSecret };
  return {
    "flutterwave-signature": createHmac("sha256", key.webhookSecret).update(body).digest("base64"),
  };
}

export const hear = (
  shop: StoreContext,
  provider: OnlineGateway,
  { body, headers }: { body: string; headers: Record<string, string> },
): Promise<Heard> =>
  receiveEvent(
    { ...shop, actor: { kind: "gateway", provider } },
    provider,
    body,
    (name) => headers[name] ?? null,
  );

/** What the seller reads on the page where payments are set. */
export const receiptsOf = ({ sql, shop }: OpenShop) =>
  sql<{ dedupe: string; problem: string; applied: boolean; times: number; body: string }>(
    `select dedupe, problem, applied_at is not null as applied, times, body from webhook_receipts
     where store_id = $1 order by id`,
    [shop.store.id],
  );
