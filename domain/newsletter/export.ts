import Papa from "papaparse";
import { confirmedSubscribers } from "#db/newsletter.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { newsletterPath } from "./link.ts";

const HEADER = ["Email", "Confirmed at", "Agreed to", "Unsubscribe link"];

/**
 * Everybody on the list as CSV with a mark that spreadsheets know as UTF-8: each with when and to what they agreed, and the link
 * by which they leave. Throws `Forbidden`.
 */
export async function exportNewsletter(shop: StoreContext): Promise<string> {
  requireMay(shop, "settings.read");
  const { list } = await shop.db.read({ list: confirmedSubscribers() });
  const rows = await Promise.all(
    list.map(async ({ id, email, consent, confirmedAt }) => [
      email,
      confirmedAt?.toISOString() ?? "",
      consent,
      `${shop.origin}${await newsletterPath(shop.ports, shop.store.id, "leave", id)}`,
    ]),
  );
  // An address may begin like a formula, which the spreadsheet that opens the list would run.
  return `\ufeff${Papa.unparse([HEADER, ...rows], { newline: "\r\n", escapeFormulae: true })}\r\n`;
}
