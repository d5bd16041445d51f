import { type BuyerRow, type BuyerSearch, buyersBehind } from "#db/bought.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { maskedEmail, mayContact } from "./mask.ts";

export type { BuyerRow } from "#db/bought.server.ts";

/** What buyers are listed by; `number` is that of their newest order. */
export const BUYERS_BY = ["spent", "orders", "number"] as const satisfies BuyerSearch["by"][];

export type BuyerListInput = { q?: string; by?: BuyerSearch["by"]; cursor?: string | null };

const A_PAGE = 50;

/**
 * Who bought in the store, with and without an account: those who spent most first, or who ordered most often, or last. `q` is part of a
 * name, or of an e-mail address for who may see those. One trip.
 */
export async function listBuyers(
  shop: StoreContext,
  { q = "", by = "spent", cursor }: BuyerListInput,
): Promise<{ buyers: BuyerRow[]; nextCursor: string | null }> {
  requireMay(shop, "orders.read");
  const contact = mayContact(shop);
  const words = q.trim().slice(0, 100);
  const { found } = await shop.db.read({
    found: buyersBehind({ words, contact, by }, behind(cursor ?? ""), A_PAGE + 1),
  });
  const buyers = found.slice(0, A_PAGE);
  const last = buyers.at(-1);
  return {
    buyers: contact ? buyers : buyers.map((buyer) => ({ ...buyer, email: maskedEmail(buyer.email) })),
    nextCursor: found.length > A_PAGE && last ? `${last[by]}.${last.number}` : null,
  };
}

/** The value and number of the last one on the page before. */
function behind(cursor: string): { value: number; number: number } | null {
  const [, value, number] = /^(\d{1,15})\.(\d{1,9})$/.exec(cursor) ?? [];
  return value && number ? { value: Number(value), number: Number(number) } : null;
}
