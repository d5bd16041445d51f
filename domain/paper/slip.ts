import type { LineCount } from "#db/fulfilments-of-order.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import { dayWords } from "../words/day.ts";
import type { Say } from "../words/say.ts";
import { addressLines, alone, buyerLines, paperHead } from "./letterhead.ts";
import type { Paper } from "./paper.ts";
import type { About } from "./print.ts";

/** The slip of one parcel: what is to be in it and where it goes. It names no prices, for it may be a gift. */
export function slipOf(
  { say, order, shell, address }: About,
  lines: LineCount[],
  packedAt: Date | null,
): Paper {
  const packed = order.lines.flatMap((line) => {
    const quantity = lines.find(({ lineId }) => lineId === line.id)?.quantity ?? 0;
    return quantity > 0 ? [{ ...line, quantity }] : [];
  });
  const all = packed.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    ...paperHead(say, shell, order, address),
    title: say("Packing slip"),
    fileName: `packing-slip-${order.number}`,
    facts: [
      [say("Number"), String(order.number)],
      [say("Ordered on"), dayWords(order.placedAt, shell)],
      ...(packedAt ? [[say("Packed on"), dayWords(packedAt, shell)] as [string, string]] : []),
    ],
    parties: [destination(say, order)],
    columns: [say("Item"), say("Quantity")],
    rows: packed.map(({ title, variantTitle, sku, quantity }) => ({
      title,
      details: [[variantTitle, sku && `SKU ${sku}`].filter(Boolean).join(" · ")].filter(Boolean),
      cells: [say.number(quantity)],
    })),
    sums: [{ name: say("Things in this parcel"), amount: say.number(all), strong: true }],
    notes: [
      { title: say("Message on the card"), text: order.giftMessage },
      { title: say("Note from the buyer"), text: order.note },
      { title: say("Note for the rider"), text: order.riderNote },
    ].filter(({ text }) => text !== ""),
  };
}

function destination(say: Say, order: FullOrderRow): Paper["parties"][number] {
  if (order.deliveryMethod !== "pickup") return { title: say("Goes to"), lines: buyerLines(say, order) };
  if (order.erasedAt !== null) return { title: say("Picks it up"), lines: buyerLines(say, order) };
  return {
    title: say("Picks it up"),
    lines: [
      order.name,
      order.phone,
      order.email,
      [order.deliveryName, ...addressLines(say, order.address)].filter(Boolean).join(", "),
    ]
      .filter(Boolean)
      .map((line) => alone(say, line)),
  };
}
