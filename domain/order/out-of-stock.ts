import { Conflict } from "../errors.ts";
import { filled, type Told } from "../words/say.ts";

/** What to do about it. */
export const CHANGE_CART = "Please change your cart and order again.";

/** Something in the cart can't be had any more as it stands; `missing` has a sentence for each line. Nothing was taken. */
export class OutOfStock extends Conflict {
  readonly missing: readonly Told[];
  constructor(missing: Told[]) {
    super(
      "out_of_stock",
      [...missing.map(({ text, values }) => filled(text, values)), CHANGE_CART].join(" "),
    );
    this.missing = missing;
  }
}
