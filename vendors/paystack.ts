import { z } from "zod";
import type { Gateway, GatewayPayment, GatewayRefund } from "#domain/gateway-port.ts";
import { Conflict, Invalid, KeyRefused, RefundTaken, Unavailable } from "#domain/errors.ts";
import { gatewayCaller, Id, messageIn, notOpened, parsed, unclear } from "./gateway-call.ts";
import { isHmac } from "./hmac.ts";

export type PaystackSettings = {
  baseUrl: string;
  /** How many digits the minor unit of a currency has (ISO 4217). */
  minorDigits: (currency: string) => number;
  timeoutMs?: number;
};

const GATEWAY = "Paystack";
const A_PAGE = 100;

const Charge = z.object({
  id: Id,
  reference: z.string(),
  status: z.string(),
  amount: z.number().int(),
  currency: z.string(),
});
const Started = z.object({ data: z.object({ authorization_url: z.url() }) });
const Verified = z.object({ data: Charge });
const Listed = z.object({ data: z.array(Charge), meta: z.object({ pageCount: z.number().catch(0) }) });
const Refund = z.object({
  id: Id,
  status: z.string(),
  // Some of what it sends about refunds has the amount as a text.
  amount: z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)]).nullish(),
  currency: z.string(),
  merchant_note: z.string().nullish(),
});
const Refunded = z.object({ data: Refund });
const Refunds = z.object({ data: z.array(Refund) });
const Code = z.object({ code: z.string().catch("") }).catch({ code: "" });
const Event = z.object({
  event: z.string(),
  data: z.object({
    id: Id.optional(),
    reference: z.string().optional(),
    transaction_reference: z.string().optional(),
    refund_reference: z.string().nullish(),
  }),
});

/**
 * Paystack over its HTTP API. It counts in hundredths of every currency, also of those that have no smaller coin (XOF), and
 * signs its events with the secret key itself.
 */
export function paystack({ baseUrl, minorDigits, timeoutMs = 10_000 }: PaystackSettings): Gateway {
  const call = gatewayCaller({ gateway: GATEWAY, baseUrl, timeoutMs });
  const scale = (currency: string) => 10 ** Math.max(0, 2 - minorDigits(currency));
  const toWire = (amount: number, currency: string) => amount * scale(currency);
  const fromWire = (amount: number, currency: string) => Math.floor(amount / scale(currency));

  function payment(data: z.infer<typeof Charge>): GatewayPayment {
    // `abandoned` is a page left open: the same page can still be paid.
    const ended = data.status === "failed" || data.status === "reversed";
    return {
      reference: data.reference,
      status: data.status === "success" ? "paid" : ended ? "failed" : "pending",
      amount: fromWire(data.amount, data.currency),
      currency: data.currency,
      gatewayId: data.id,
    };
  }

  function refundOf({ id, status, amount, currency }: z.infer<typeof Refund>): GatewayRefund {
    const known = status === "processed" || status === "failed";
    return {
      refundId: id,
      // It asks the merchant for the buyer's bank details, and does nothing until it has them.
      status: known ? status : status === "needs-attention" ? "needs_attention" : "pending",
      amount: amount === null || amount === undefined ? null : fromWire(amount, currency),
      currency,
    };
  }

  return {
    pageLivesMs: Number.POSITIVE_INFINITY,

    async checkKey({ secret }) {
      const { status } = await call(secret, "/transaction?perPage=1").catch((error: unknown) => {
        if (!(error instanceof KeyRefused)) throw error;
        throw new Invalid({
          secret:
            "Paystack does not know this key. Copy the secret key again from Paystack, Settings, API Keys.",
        });
      });
      if (status !== 200)
        throw new Unavailable("Paystack could not check the key. Please try again in a minute.");
    },

    async start({ secret }, wanted) {
      const { status, json } = await call(secret, "/transaction/initialize", {
        body: {
          email: wanted.email,
          amount: toWire(wanted.amount, wanted.currency),
          currency: wanted.currency,
          reference: wanted.reference,
          callback_url: wanted.returnUrl,
          metadata: { order_number: wanted.orderNumber, cancel_action: wanted.cancelUrl },
        },
      });
      const started = Started.safeParse(json);
      if (status < 300 && started.success) return { payUrl: started.data.data.authorization_url };
      const repeated = /duplicate transaction reference/i.test(messageIn(json));
      if (repeated || Code.parse(json).code === "duplicate_reference")
        throw new Conflict("duplicate_reference", "This payment was started already.");
      throw notOpened(GATEWAY);
    },

    async verify({ secret }, reference) {
      const { status, json } = await call(secret, `/transaction/verify/${encodeURIComponent(reference)}`);
      const verified = Verified.safeParse(json);
      if (status < 300 && verified.success) return payment(verified.data.data);
      if (isMissing({ status, json })) return null;
      throw unclear(GATEWAY);
    },

    async signed({ secret }, rawBody, header) {
      const signature = header("x-paystack-signature");
      if (!signature || !/^[0-9a-f]{128}$/i.test(signature)) return false;
      const given = Uint8Array.from(signature.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
      return isHmac("SHA-512", secret, rawBody, given);
    },

    readEvent(rawBody) {
      const read = Event.safeParse(parsed(rawBody)).data;
      if (!read) return null;
      const { event, data } = read;
      const refund = event.startsWith("refund.");
      const reference = data.reference ?? data.transaction_reference ?? null;
      // Its events have no id of their own, and those about refunds none of the refund either.
      const about = [data.id ?? reference ?? "", refund ? data.refund_reference : null].filter(Boolean);
      return {
        dedupe: [event, ...about].join(":"),
        kind: refund ? "refund" : event === "charge.success" && data.reference ? "charge" : "other",
        reference,
      };
    },

    async refund({ secret }, { gatewayId, amount, currency, key, taken }) {
      // It knows no idempotency key, so ours travels in its note, and is looked for before anything is sent back.
      const listed = await call(
        secret,
        `/refund?transaction=${encodeURIComponent(gatewayId)}&perPage=${A_PAGE}`,
      );
      if (!isMissing(listed)) {
        const before = Refunds.safeParse(listed.json);
        if (listed.status >= 300 || !before.success) throw cannotRefund();
        const known = before.data.data.find(({ merchant_note }) => merchant_note === key);
        if (known) return refundOf(known);
        if (taken) throw new RefundTaken(GATEWAY);
      }
      if (taken) return null;
      const { status, json } = await call(secret, "/refund", {
        body: { transaction: gatewayId, amount: toWire(amount, currency), currency, merchant_note: key },
        once: true,
      });
      const refunded = Refunded.safeParse(json);
      if (status < 300 && refunded.success) return refundOf(refunded.data.data);
      // It took it, though we can't read what it says: the money may be gone.
      if (status < 300) throw new RefundTaken(GATEWAY);
      if (isMissing({ status, json })) return null;
      throw new Conflict("refund_refused", messageIn(json) || "Paystack refused this refund.");
    },

    async refundStatus({ secret }, refundId) {
      const { status, json } = await call(secret, `/refund/${encodeURIComponent(refundId)}`);
      const refunded = Refunded.safeParse(json);
      if (status < 300 && refunded.success) return refundOf(refunded.data.data);
      if (isMissing({ status, json })) return null;
      throw cannotRefund();
    },

    async chargesSince({ secret }, since, page) {
      const asked = new URLSearchParams({
        from: since.toISOString(),
        page: String(page),
        perPage: String(A_PAGE),
        status: "success",
      });
      const { status, json } = await call(secret, `/transaction?${asked}`);
      const listed = Listed.safeParse(json);
      if (status >= 300 || !listed.success) throw unclear(GATEWAY);
      return {
        charges: listed.data.data.map(payment),
        next: page < listed.data.meta.pageCount ? page + 1 : null,
      };
    },
  };
}

/** Paystack answers 404 or 400 for what it never saw; other refusals say nothing about it. */
const isMissing = ({ status, json }: { status: number; json: unknown }): boolean =>
  status === 404 || (status === 400 && /not found/i.test(messageIn(json)));

const cannotRefund = () =>
  new Unavailable("Paystack could not say how this refund stands. Please try again in a minute.");
