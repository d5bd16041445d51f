import { portion, shareOut } from "../checkout/share.ts";
import type { Order } from "../order/order.ts";

type Taxed = Pick<Order, "cameBack" | "cameBackTax" | "tax" | "taxIncluded" | "taxes">;

/**
 * An order's sums without what came back before it was paid: `goods` is what that takes off the goods, and `taxes` are what is left of
 * each. With both, all rows of an order add up to its total. Which part of the tax that came back was on top is not written down; where
 * an order has both kinds it is the part that it is of all tax, here as in `opnmrt_sales_on`. Minor units.
 */
export function cameBackOf({ cameBack, cameBackTax, tax, taxIncluded, taxes }: Taxed): {
  goods: number;
  taxes: Order["taxes"];
} {
  const onTop = tax === 0 ? 0 : portion(cameBackTax, tax - taxIncluded, tax);
  const included = sharesOf(taxes, true, cameBackTax - onTop);
  const besides = sharesOf(taxes, false, onTop);
  return {
    goods: cameBack - onTop,
    taxes: taxes.map((one, at) => {
      const share = (one.included ? included : besides).get(String(at)) ?? 0;
      return { ...one, amount: one.amount - share };
    }),
  };
}

/** How much of this tax is in what came back, by the place of each. */
const sharesOf = (taxes: Order["taxes"], kind: boolean, amount: number): Map<string, number> =>
  shareOut(
    amount,
    taxes.flatMap(({ included, amount: weight }, at) =>
      included === kind ? [{ key: String(at), weight }] : [],
    ),
  );
