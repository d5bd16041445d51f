import { setReturnWindow } from "#db/returns.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { requireMay } from "../staff/require.ts";

/** For how many days after an order was sent its buyer can ask online to return something; 0 for never. Throws `Invalid` (`days`). */
export async function setReturnDays(shop: StoreContext, typed: string): Promise<void> {
  requireMay(shop, "settings.write");
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  if (!(days <= 365)) throw new Invalid({ days: "Enter a number of days from 0 to 365." });
  await shop.db.write({ days: setReturnWindow(days) });
}
