import { afterAll, beforeAll, beforeEach } from "vitest";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { openShopWithAll, startBoth, stopBoth, type Standins } from "./gateways.ts";
import { sell, type Goods } from "./goods.ts";

type EditedShop = {
  standins: Standins;
  open: OpenShop;
  tote: Goods;
  cap: Goods;
  /** The shop's, which stands still until a test moves it on. */
  clock: { now: Date };
};

/** Before each test of a file a shop with both gateways, as new, that sells ten totes of ₦4,500 and five caps of ₦2,000. */
export function openEditedShops(begin: (made: EditedShop) => void): void {
  let standins: Standins;
  beforeAll(async () => void (standins = await startBoth()));
  afterAll(() => stopBoth(standins));
  beforeEach(async () => {
    for (const one of Object.values(standins)) await fetch(`${one.url}/_standin/reset`, { method: "POST" });
    const clock = { now: new Date() };
    const open = await openShopWithAll(standins, { now: () => clock.now });
    const tote = await sell(open, { stock: 10 });
    const cap = await sell(open, { title: "Cap", price: 2_000_00, stock: 5 });
    begin({ standins, open, tote, cap, clock });
  });
}
