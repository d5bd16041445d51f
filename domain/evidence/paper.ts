import { printedAddress } from "#db/printed-address.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { formatMoney } from "../money.ts";
import { buyerLines, paperHead } from "../paper/letterhead.ts";
import type { Paper } from "../paper/paper.ts";
import { sayIn } from "../words/say.ts";
import type { Evidence, EvidencePart } from "./evidence.ts";
import { rowsOfPart } from "./rows.ts";

/** The evidence as a paper, in English: every entry that is in the data, with the checksum of each part. One trip. */
export async function evidencePaper(
  shop: StoreContext,
  order: FullOrderRow,
  { parts, madeAt, madeFor, notes }: Evidence,
): Promise<Paper> {
  const { shell, address } = await shop.db.read({ shell: storeShell(), address: printedAddress() });
  const say = sayIn("en");
  const money = (amount: number) => formatMoney(amount, order.currency);
  const head = (part: EvidencePart) => ({
    title: `${part.name[0]?.toUpperCase()}${part.name.slice(1)} · ${part.data.length}`,
    details: [`SHA-256 ${part.sha256}`],
    cells: [""],
  });
  return {
    ...paperHead(say, { ...shell, locale: "en" }, order, address),
    title: "Evidence",
    fileName: `evidence-${order.number}`,
    facts: [
      ["Order", String(order.number)],
      ["Made (UTC)", madeAt.slice(0, 16).replace("T", " ")],
      ["Made for", madeFor],
    ],
    parties: [
      { title: "Store", lines: [shell.name, shop.origin] },
      { title: "Buyer", lines: buyerLines(say, order) },
    ],
    columns: ["Entry", "Amount"],
    rows: parts.flatMap((part) => [head(part), ...rowsOfPart(part, order, money)]),
    sums: [{ name: "Total of the order", amount: money(order.total), strong: true }],
    notes: [{ title: "About this file", text: notes.join(" ") }],
  };
}
