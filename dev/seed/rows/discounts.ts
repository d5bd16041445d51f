import { random } from "../random.ts";
import type { Row, Shelf } from "./catalogue.ts";
import { idAt } from "./ids.ts";

type Offer = { title: string; code: string | null } & Partial<{
  kind: "order" | "shipping" | "buy_get";
  basis_points: number;
  buy_quantity: number;
  get_quantity: number;
  min_subtotal: number;
  per_buyer: number;
  combines_with: string[];
}>;

/** A code that each demo store tells its readers, and something that comes by itself for large orders. Minor units. */
const OFFERS: Record<string, Offer[]> = {
  ada: [
    { title: "Welcome", code: "WELCOME10", basis_points: 1000, per_buyer: 1, combines_with: ["shipping"] },
    { title: "For the whole family", code: null, basis_points: 500, min_subtotal: 250_000_00 },
  ],
  bola: [
    { title: "Akwaaba", code: "AKWAABA", kind: "shipping", min_subtotal: 150_00, combines_with: ["order"] },
    {
      title: "Six strands, one free",
      code: null,
      kind: "buy_get",
      basis_points: 10_000,
      buy_quantity: 5,
      get_quantity: 1,
      combines_with: ["shipping"],
    },
  ],
};

/** Rows for the discounts of a demo store. */
export function discountRows(slug: string, { storeId: store_id, opened }: Shelf): Record<string, Row[]> {
  const r = random(`discounts of ${slug}`);
  const offers = (OFFERS[slug] ?? []).map((offer) => ({ ...offer, id: idAt(opened, r) }));
  return {
    discounts: offers.map(({ id, title, code, kind = "order", ...terms }) => ({
      id,
      store_id,
      title,
      kind,
      automatic: code === null,
      active: true,
      basis_points: terms.basis_points ?? null,
      buy_quantity: terms.buy_quantity ?? null,
      get_quantity: terms.get_quantity ?? null,
      min_subtotal: terms.min_subtotal ?? null,
      per_buyer: terms.per_buyer ?? null,
      combines_with: terms.combines_with ?? [],
      chosen_buys: false,
      chosen_gets: false,
      starts_at: new Date(opened),
      used: 0,
      revision: 1,
      created_at: new Date(opened),
    })),
    discount_codes: offers.flatMap(({ id, code }) =>
      code === null ? [] : [{ id: idAt(opened, r), store_id, discount_id: id, code }],
    ),
  };
}
