import type { CartLineRow } from "#db/carts.server.ts";
import { buildCart } from "../cart/build.ts";
import type { CartLine } from "../cart/cart.ts";
import { portion, shareOut } from "../checkout/share.ts";
import { countTotals, measureGoods, type CountedLine, type Reduction } from "../checkout/totals.ts";
import { offersFor, pickupOffers, usualOffer, type Offer } from "../delivery/offers.ts";
import type { Terms } from "../delivery/terms.ts";
import type { Shell } from "../store/store.ts";
import { taxRulesFor } from "../tax/rules-for.ts";
import { OWN_DELIVERY, type CountedDraft, type DraftLine, type TypedDraft } from "./draft.ts";
import type { ReadDraft, ReadLine } from "./read.ts";

/**
 * Counts a draft by the very code that counts checkouts, at the prices and with the stock of `rows`. A line that can't be ordered
 * costs nothing and says why. Pure; amounts are minor units.
 */
export function countDraft(
  typed: TypedDraft,
  read: ReadDraft,
  rows: CartLineRow[],
  terms: Terms,
  shell: Shell,
): CountedDraft {
  const cart = buildCart("", summed(read, rows), shell);
  const sold = new Map(cart.lines.map((line) => [line.variantId, line]));
  const lines = read.lines.map((line) => (line.kind === "custom" ? ownLine(line) : shopLine(line, sold)));
  const counted = countedOf(lines.filter(({ problem }) => problem === null));
  const reductions = reductionsOf(read.discount, counted);
  const to = { country: typed.address.country || shell.country, region: typed.address.region };
  const offers = offersFor(terms, to, measureGoods(counted, reductions), shell);
  const points = pickupOffers(terms);
  const chosen = chosenOf(typed, read, offers, points, shell);
  const totals = countTotals({
    lines: counted,
    delivery: chosen?.price ?? null,
    taxes: taxRulesFor(terms.taxes, chosen?.address ?? to),
    reductions,
    giftCardMoney: 0,
  });
  return { lines, offers, points, chosen, totals, problems: read.problems };
}

/** A variant that is named twice is ordered once, so its stock and its limit are asked for all of it. */
function summed({ lines }: ReadDraft, rows: CartLineRow[]): CartLineRow[] {
  const wanted = new Map<string, number>();
  for (const line of lines)
    if (line.kind === "product")
      wanted.set(line.variantId, (wanted.get(line.variantId) ?? 0) + line.quantity);
  const known = new Map(rows.map((row) => [row.variantId, row]));
  return [...wanted].flatMap(([variantId, quantity]) => {
    const row = known.get(variantId);
    return row ? [{ ...row, quantity }] : [];
  });
}

function shopLine(
  line: Extract<ReadLine, { kind: "product" }>,
  sold: ReadonlyMap<string, CartLine>,
): DraftLine {
  const found = sold.get(line.variantId);
  const unitPrice = found?.unitPrice ?? 0;
  return {
    key: `${line.at}`,
    variantId: line.variantId,
    productId: found?.productId ?? null,
    title: found?.title || line.title,
    variantTitle: found?.variantTitle ?? "",
    sku: found?.sku ?? "",
    imageKey: found?.image?.key ?? null,
    quantity: line.quantity,
    unitPrice,
    total: unitPrice * line.quantity,
    grams: found?.grams ?? 0,
    taxed: found?.taxed ?? true,
    problem: problemOf(found),
  };
}

function problemOf(line: CartLine | undefined): string | null {
  if (!line || line.problem?.kind === "gone") return "It is not on sale any more.";
  if (line.giftCard) return "Gift cards are issued on their own page.";
  if (line.problem?.kind === "sold_out") return "It is sold out.";
  if (line.problem?.kind === "too_few") return `Only ${line.problem.left} left.`;
  if (line.problem?.kind === "over_limit") return `One order takes at most ${line.problem.most}.`;
  return null;
}

const ownLine = ({
  at,
  title,
  price,
  quantity,
  taxed,
}: Extract<ReadLine, { kind: "custom" }>): DraftLine => ({
  key: `${at}`,
  variantId: null,
  productId: null,
  title,
  variantTitle: "",
  sku: "",
  imageKey: null,
  quantity,
  unitPrice: price,
  total: price * quantity,
  grams: 0,
  taxed,
  problem: null,
});

const countedOf = (lines: DraftLine[]): CountedLine[] =>
  lines.map(({ key, unitPrice, quantity, grams, taxed }) => ({
    key,
    unitPrice,
    quantity,
    grams,
    taxable: taxed,
  }));

/** Off all of it, shared out over the lines to the last unit; never more than they cost. */
function reductionsOf(discount: ReadDraft["discount"], lines: CountedLine[]): Reduction[] {
  const parts = lines.map(({ key, unitPrice, quantity }) => ({ key, weight: unitPrice * quantity }));
  const subtotal = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (!discount || subtotal === 0) return [];
  const { worth } = discount;
  const amount =
    worth.kind === "amount" ? Math.min(worth.amount, subtotal) : portion(subtotal, worth.basisPoints, 10_000);
  return [...shareOut(amount, parts)].map(([line, off]) => ({
    on: "line" as const,
    line,
    amount: off,
    source: "seller",
  }));
}

function chosenOf(
  { way, offerId }: TypedDraft,
  { own }: ReadDraft,
  offers: Offer[],
  points: Offer[],
  { name, town, country }: Shell,
): Offer | null {
  if (way === "none") {
    const address = { line1: "", line2: "", city: town, region: "", postcode: "", country };
    return { ...BARE, kind: "pickup", id: "none", name, address };
  }
  if (way === "deliver" && offerId === OWN_DELIVERY) return { ...BARE, id: OWN_DELIVERY, ...own };
  const among = way === "pickup" ? points : offers;
  return among.find(({ id }) => id === offerId) ?? usualOffer(among);
}

const BARE: Offer = {
  id: "",
  kind: "rate",
  name: "",
  price: 0,
  daysFrom: null,
  daysTo: null,
  note: "",
  address: null,
  hours: "",
};
