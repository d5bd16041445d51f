import { z } from "zod";
import { sealedSecret } from "#db/payments.server.ts";
import { finishReceipt, keepReceipt } from "#db/webhook-receipts.server.ts";
import type { StoreContext } from "../context.ts";
import { Unavailable } from "../errors.ts";
import { settle } from "./settle.ts";
import { verifyPayment } from "./verify.ts";

const Word = z.union([z.string(), z.number()]).transform(String);
const Body = z.object({
  event: z.string(),
  data: z.object({
    id: Word.optional(),
    reference: z.string().optional(),
    transaction_reference: z.string().optional(),
  }),
});

/**
 * Takes in one Paystack event of this store. The signature is checked on the raw body before anything is read from
 * it; the event is kept before it is applied; and what it claims is never believed: the gateway is asked. A repeat
 * changes nothing. Throws `Unavailable` when the gateway can't be asked, so that Paystack sends the event again.
 */
export async function receivePaystack(
  shop: StoreContext,
  rawBody: string,
  signature: string | null,
): Promise<"applied" | "ignored" | "bad_signature"> {
  const { sealed } = await shop.db.read({ sealed: sealedSecret("paystack") });
  if (!sealed) return "bad_signature";
  const secret = await shop.ports.seal.open(shop.store.id, sealed);
  if (!(await shop.ports.gateways.paystack.signed(secret, rawBody, signature))) return "bad_signature";

  const body = Body.safeParse(parsed(rawBody)).data;
  const dedupe = body ? dedupeKey(body) : `unreadable:${await fingerprint(rawBody)}`;
  const at = shop.now();
  const { receipt } = await shop.db.write({ receipt: keepReceipt({ dedupe, body: rawBody, at }) });
  if (receipt.applied) return "ignored";

  const { outcome, problem } = body ? await apply(shop, sealed, body) : unreadable;
  await shop.db.write({ receipt: finishReceipt(dedupe, problem, shop.now()) });
  return outcome;
}

type Applied = { outcome: "applied" | "ignored"; problem: string };
const unreadable: Applied = { outcome: "ignored", problem: "This is no event we can read." };

async function apply(
  shop: StoreContext,
  sealed: string,
  { event, data }: z.infer<typeof Body>,
): Promise<Applied> {
  if (event !== "charge.success" || !data.reference) return { outcome: "ignored", problem: "" };
  const said = await verifyPayment(shop, sealed, data.reference);
  if (!said) return { outcome: "ignored", problem: "Paystack does not know this payment." };
  const settled = await settle(shop, said);
  if (settled === "pending")
    throw new Unavailable("Paystack has sent an event that it does not know of itself yet.");
  if (settled === "unknown")
    return { outcome: "ignored", problem: "No order of this store has this reference." };
  if (settled === "repeat") return { outcome: "ignored", problem: "" };
  return { outcome: "applied", problem: settled === "paid" ? "" : `The payment is ${settled}.` };
}

/** Paystack's events have no id of their own. */
const dedupeKey = ({ event, data }: z.infer<typeof Body>): string =>
  `${event}:${data.id ?? data.reference ?? data.transaction_reference ?? ""}`;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function fingerprint(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
