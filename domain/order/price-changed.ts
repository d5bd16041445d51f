import { Conflict } from "../errors.ts";
import { formatMoney } from "../money.ts";

/** The total is not what the buyer saw. Nothing was taken; `total` is what it would be now, in minor units. */
export class PriceChanged extends Conflict {
  readonly total: number;
  constructor(total: number, currency: string, locale: string) {
    const words = formatMoney(total, currency, locale);
    super(
      "price_changed",
      "Prices changed while you were shopping. The total is now {total}. Please look it over and order again.",
      { total: words },
    );
    this.total = total;
  }
}
