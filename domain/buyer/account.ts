import { addressesOf } from "#db/buyer-addresses.server.ts";
import { ordersOfBuyer, type BoughtRow } from "#db/buyer-orders.server.ts";
import { profileOf, type ProfileRow } from "#db/buyer-profile.server.ts";
import { storeShell } from "#db/stores.server.ts";
import { unreadOfBuyer } from "#db/threads-buyer.server.ts";
import type { StoreContext } from "../context.ts";
import type { Shell } from "../store/store.ts";
import type { SavedAddress } from "./address.ts";
import { buyerOf } from "./buyer.ts";
import { NEWEST } from "./orders.ts";

export type Profile = ProfileRow;
export type Bought = BoughtRow;

const RECENT = 3;

export type Account = {
  shell: Shell;
  profile: Profile;
  /** The newest few. */
  recent: Bought[];
  moreOrders: boolean;
  /** The preferred one first. */
  addresses: SavedAddress[];
  /** How many messages of the store they have not read. */
  unread: number;
};

/** What a buyer sees of their account at a glance, in one trip. */
export async function accountPage(shop: StoreContext): Promise<Account> {
  const { buyerId } = buyerOf(shop);
  const { orders, ...found } = await shop.db.read({
    shell: storeShell(),
    profile: profileOf(buyerId),
    orders: ordersOfBuyer(buyerId, NEWEST, RECENT + 1),
    addresses: addressesOf(buyerId),
    unread: unreadOfBuyer(buyerId),
  });
  return { ...found, recent: orders.slice(0, RECENT), moreOrders: orders.length > RECENT };
}
