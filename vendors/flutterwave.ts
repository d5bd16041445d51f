import { z } from "zod";
import type { Gateway, GatewayPayment, GatewayRefund } from "#domain/gateway-port.ts";
import { Conflict, Invalid, KeyRefused, RefundTaken, Unavailable } from "#domain/errors.ts";
import { gatewayCaller, Id, messageIn, notOpened, parsed, unclear } from "./gateway-call.ts";
import { isHmac, sameSecret } from "./hmac.ts";
import { fromMajor, toMajor } from "./major-units.ts";

export type FlutterwaveSettings = {
  baseUrl: string;
  /** How many digits the minor unit of a currency has (ISO 4217). */
  minorDigits: (currency: string) => number;
  timeoutMs?: number;
};

const GATEWAY = "Flutterwave";
/** The longest a page may live there. */
const SESSION_MINUTES = 1440;
/** Of the refunds of one payment: nobody gives it back in so many parts. */
const MOST_PAGES = 50;

const Amount = z.union([z.number(), z.string()]);
const Transaction = z.object({
  id: Id,
  tx_ref: z.string(),
  amount: Amount,
  currency: z.string(),
  status: z.string(),
});
const Started = z.object({ data: z.object({ link: z.url() }) });
const Verified = z.object({ data: Transaction });
const Listed = z.object({
  data: z.array(Transaction),
  meta: z.object({
    page_info: z.object({ current_page: z.coerce.number(), total_pages: z.coerce.number() }),
  }),
});
const Refund = z.object({
  id: Id,
  tx_id: Id.optional(),
  amount_refunded: Amount.nullish(),
  status: z.string(),
  comments: z.string().nullish(),
});
const Refunded = z.object({ data: Refund });
const Refunds = z.object({ data: z.array(Refund) });
const Event = z.object({
  event: z.string(),
  data: z.object({
    id: Id.optional(),
    tx_ref: z.string().optional(),
    status: z.string().optional(),
  }),
});

/**
 * Flutterwave v3 over its HTTP API. It counts in major units with decimals; we never reckon with those. It signs its events in
 * one of two ways with a secret that the seller types in at both ends: an HMAC of the body (`flutterwave-signature`), or the
 * secret itself (`verif-hash`), which says nothing about the body. So what an event claims is always asked again.
 */
export function flutterwave({ baseUrl, minorDigits, timeoutMs = 10_000 }: FlutterwaveSettings): Gateway {
  const call = gatewayCaller({ gateway: GATEWAY, baseUrl, timeoutMs });

  function payment(data: z.infer<typeof Transaction>): GatewayPayment {
    const amount = fromMajor(data.amount, minorDigits(data.currency));
    if (amount === null) throw unclear(GATEWAY);
    const ended = data.status === "failed" || data.status === "cancelled";
    const paid = data.status === "successful" || data.status === "succeeded";
    return {
      reference: data.tx_ref,
      status: paid ? "paid" : ended ? "failed" : "pending",
      amount,
      currency: data.currency,
      gatewayId: data.id,
    };
  }

  /** Answers about refunds don't name the currency. */
  function refundOf(data: z.infer<typeof Refund>, currency: string): GatewayRefund {
    const done = data.status.startsWith("completed");
    const said = data.amount_refunded ?? null;
    return {
      refundId: data.id,
      status: done ? "processed" : data.status === "failed" ? "failed" : "pending",
      // What can't be read is not what was asked for.
      amount: said === null ? null : (fromMajor(said, minorDigits(currency)) ?? 0),
      currency,
    };
  }

  async function transaction(secret: string, id: string) {
    const { status, json } = await call(secret, `/v3/transactions/${encodeURIComponent(id)}/verify`);
    const verified = Verified.safeParse(json);
    if (status < 300 && verified.success) return verified.data.data;
    if (isMissing({ status, json })) return null;
    throw unclear(GATEWAY);
  }

  return {
    // A little less than it lives there, so that nobody is sent to a page that closes before their eyes.
    pageLivesMs: (SESSION_MINUTES - 60) * 60_000,

    async checkKey({ secret }) {
      const { status } = await call(secret, "/v3/transactions?page=1").catch((error: unknown) => {
        if (!(error instanceof KeyRefused)) throw error;
        throw new Invalid({
          secret:
            "Flutterwave does not know this key. Copy the secret key again from Flutterwave, Settings, API Keys.",
        });
      });
      if (status !== 200)
        throw new Unavailable("Flutterwave could not check the key. Please try again in a minute.");
    },

    async start({ secret }, wanted) {
      const { status, json } = await call(secret, "/v3/payments", {
        body: {
          tx_ref: wanted.reference,
          amount: toMajor(wanted.amount, minorDigits(wanted.currency)),
          currency: wanted.currency,
          redirect_url: wanted.returnUrl,
          session_duration: SESSION_MINUTES,
          customer: { email: wanted.email },
          meta: { order_number: wanted.orderNumber },
        },
      });
      const started = Started.safeParse(json);
      if (status < 300 && started.success) return { payUrl: started.data.data.link };
      if (/duplicate/i.test(messageIn(json)))
        throw new Conflict("duplicate_reference", "This payment was started already.");
      throw notOpened(GATEWAY);
    },

    async verify({ secret }, reference) {
      const query = new URLSearchParams({ tx_ref: reference });
      const { status, json } = await call(secret, `/v3/transactions/verify_by_reference?${query}`);
      const verified = Verified.safeParse(json);
      if (status < 300 && verified.success) return payment(verified.data.data);
      if (isMissing({ status, json })) return null;
      throw unclear(GATEWAY);
    },

    async signed({ webhookSecret }, rawBody, header) {
      const signature = header("flutterwave-signature");
      // One that is there must be right: it is no reason to believe the weaker proof beside it.
      if (signature !== null) {
        const given = fromBase64(signature);
        return given !== null && isHmac("SHA-256", webhookSecret, rawBody, given);
      }
      return sameSecret(webhookSecret, header("verif-hash") ?? "");
    },

    readEvent(rawBody) {
      const read = Event.safeParse(parsed(rawBody)).data;
      if (!read) return null;
      const { event, data } = read;
      const reference = data.tx_ref ?? null;
      const about = [data.id ?? reference, data.status].filter(Boolean);
      return {
        dedupe: [event, ...about].join(":"),
        kind: event.startsWith("refund.")
          ? "refund"
          : event === "charge.completed" && reference
            ? "charge"
            : "other",
        reference,
      };
    },

    async refund({ secret }, { gatewayId, amount, currency, key, taken }) {
      // It knows no idempotency key, so ours travels in its comments, and is looked for before anything is sent back.
      for (let page = 1, more = true; more; page++) {
        // What can't be read to its end may hold ours.
        if (page > MOST_PAGES) throw cannotRefund();
        const listed = await call(secret, `/v3/refunds?id=${encodeURIComponent(gatewayId)}&page=${page}`);
        if (isMissing(listed)) break;
        const before = Refunds.safeParse(listed.json);
        if (listed.status >= 300 || !before.success) throw cannotRefund();
        const known = before.data.data.find(({ comments }) => comments === key);
        if (known) return refundOf(known, currency);
        const info = Pages.safeParse(listed.json).data?.meta.page_info;
        more = info !== undefined && info.current_page < info.total_pages;
        if (more && info?.current_page !== page) throw cannotRefund();
      }
      // It calls a payment that it does not know, and one without refunds, by the same words.
      if (taken) throw new RefundTaken(GATEWAY);
      const { status, json } = await call(
        secret,
        `/v3/transactions/${encodeURIComponent(gatewayId)}/refund`,
        {
          body: { amount: toMajor(amount, minorDigits(currency)), comments: key },
          once: true,
        },
      );
      const refunded = Refunded.safeParse(json);
      if (status < 300 && refunded.success) return refundOf(refunded.data.data, currency);
      // It took it, though we can't read what it says: the money may be gone.
      if (status < 300) throw new RefundTaken(GATEWAY);
      if (isMissing({ status, json })) return null;
      throw new Conflict("refund_refused", messageIn(json) || "Flutterwave refused this refund.");
    },

    async refundStatus({ secret }, refundId) {
      const { status, json } = await call(secret, `/v3/refunds/${encodeURIComponent(refundId)}`);
      const refunded = Refunded.safeParse(json);
      if (status < 300 && refunded.success) {
        const { tx_id: of } = refunded.data.data;
        const paid = of === undefined ? null : await transaction(secret, of);
        if (!paid) throw cannotRefund();
        return refundOf(refunded.data.data, paid.currency);
      }
      if (isMissing({ status, json })) return null;
      throw cannotRefund();
    },

    async chargesSince({ secret }, since, page) {
      // It takes whole days only. One day too many is asked for, so that none is missed for the time zone it counts them in.
      const from = new Date(since.getTime() - 86_400_000).toISOString().slice(0, 10);
      const asked = new URLSearchParams({ from, status: "successful", page: String(page) });
      const { status, json } = await call(secret, `/v3/transactions?${asked}`);
      const listed = Listed.safeParse(json);
      if (status >= 300 || !listed.success) throw unclear(GATEWAY);
      const { current_page, total_pages } = listed.data.meta.page_info;
      return {
        charges: listed.data.data.map(payment),
        next: current_page < total_pages ? page + 1 : null,
      };
    },
  };
}

const Pages = z.object({ meta: Listed.shape.meta });

const isMissing = ({ status, json }: { status: number; json: unknown }): boolean =>
  status === 404 || (status === 400 && /no (transaction|refund)|not found/i.test(messageIn(json)));

const cannotRefund = () =>
  new Unavailable("Flutterwave could not say how this refund stands. Please try again in a minute.");

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
