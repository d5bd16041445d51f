import { z } from "zod";
import type { Gateway, GatewayPayment } from "#domain/context.ts";
import { Conflict, Invalid, Unavailable } from "#domain/errors.ts";

export type PaystackSettings = { baseUrl: string; timeoutMs?: number };

const Started = z.object({ data: z.object({ authorization_url: z.url() }) });
const Verified = z.object({
  data: z.object({
    id: z.union([z.number(), z.string()]),
    reference: z.string(),
    status: z.string(),
    amount: z.number().int(),
    currency: z.string(),
  }),
});
const Refusal = z.object({ message: z.string().default(""), code: z.string().default("") });

/**
 * A kept connection may have been closed by the other side just then, so a call that was cut off is made once more.
 * Asking twice is safe: a payment is opened under our reference, and Paystack refuses a reference it has seen.
 */
const TRIES = 2;

/** Paystack over its HTTP API. Amounts are subunits (kobo, pesewas), which are our minor units. */
export function paystack({ baseUrl, timeoutMs = 10_000 }: PaystackSettings): Gateway {
  async function call(
    secret: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; json: unknown }> {
    let failure: unknown;
    for (let tries = 0; tries < TRIES; tries++) {
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
        if (response.status < 500 && response.status !== 429)
          return { status: response.status, json: await response.json() };
        await response.body?.cancel();
        failure = `HTTP ${response.status}`;
        break;
      } catch (error) {
        // No connection, too slow, or no JSON: all mean that nothing is known about the payment.
        failure = error;
        if (error instanceof Error && error.name === "TimeoutError") break;
      }
    }
    console.error(JSON.stringify({ level: "warn", gateway: "paystack", path, error: String(failure) }));
    throw new Unavailable("Paystack is not answering right now. Please try again in a minute.");
  }

  return {
    async checkKey(secret) {
      const { status } = await call(secret, "/transaction?perPage=1");
      if (status === 401) {
        throw new Invalid({
          secret:
            "Paystack does not know this key. Copy the secret key again from Paystack, Settings, API Keys.",
        });
      }
      if (status !== 200)
        throw new Unavailable("Paystack could not check the key. Please try again in a minute.");
    },

    async start(secret, payment) {
      const { status, json } = await call(secret, "/transaction/initialize", {
        email: payment.email,
        amount: payment.amount,
        currency: payment.currency,
        reference: payment.reference,
        callback_url: payment.returnUrl,
        metadata: { order_number: payment.orderNumber, cancel_action: payment.cancelUrl },
      });
      const started = Started.safeParse(json);
      if (status < 300 && started.success) return { payUrl: started.data.data.authorization_url };
      throw refused(json);
    },

    async verify(secret, reference) {
      const { status, json } = await call(secret, `/transaction/verify/${encodeURIComponent(reference)}`);
      const verified = Verified.safeParse(json);
      if (status < 300 && verified.success) return payment(verified.data.data);
      const { message } = Refusal.catch({ message: "", code: "" }).parse(json);
      // Paystack answers 404 or 400 for a reference it never saw; other refusals say nothing about the payment.
      if (status === 404 || (status === 400 && /not found/i.test(message))) return null;
      throw new Unavailable("Paystack could not say whether this is paid. Please try again in a minute.");
    },

    async signed(secret, rawBody, signature) {
      if (!signature || !/^[0-9a-f]{128}$/i.test(signature)) return false;
      const text = new TextEncoder();
      const hash = { name: "HMAC", hash: "SHA-512" };
      const key = await crypto.subtle.importKey("raw", text.encode(secret), hash, false, ["verify"]);
      const given = Uint8Array.from(signature.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
      return crypto.subtle.verify("HMAC", key, given, text.encode(rawBody));
    },
  };
}

function payment(data: z.infer<typeof Verified>["data"]): GatewayPayment {
  // `abandoned` is a page left open: the same page can still be paid.
  const ended = data.status === "failed" || data.status === "reversed";
  return {
    reference: data.reference,
    status: data.status === "success" ? "paid" : ended ? "failed" : "pending",
    amount: data.amount,
    currency: data.currency,
    gatewayId: String(data.id),
  };
}

function refused(json: unknown): Error {
  const { message, code } = Refusal.catch({ message: "", code: "" }).parse(json);
  if (code === "duplicate_reference" || /duplicate transaction reference/i.test(message)) {
    return new Conflict("duplicate_reference", "This payment was started already.");
  }
  return new Unavailable(
    "Paystack did not open a payment page. Please try again, or choose another way to pay.",
  );
}
