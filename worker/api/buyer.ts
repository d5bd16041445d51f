import { ordersOfMine } from "#domain/me/orders.ts";
import { showMe } from "#domain/me/show.ts";
import type { AtDoor } from "../door.ts";
import { cursorOf, listed, orderNumberIn } from "./cursor.ts";
import type { Buyer } from "./route.ts";
import { shownAccount, shownOwnOrder } from "./shown.ts";

/** `GET /me` */
export const buyerMe = async (c: AtDoor, { identity, me }: Buyer): Promise<Response> =>
  c.json(shownAccount(await showMe(identity, me)));

/** `GET /me/orders` */
export async function buyerOrders(c: AtDoor, { shop }: Buyer): Promise<Response> {
  const { orders, next } = await ordersOfMine(shop, cursorOf(c, orderNumberIn));
  return listed(c, orders.map(shownOwnOrder), next);
}
