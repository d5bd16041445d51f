import { z } from "zod";
import { Invalid } from "#domain/errors.ts";
import { isId } from "#domain/id.ts";
import { showMe } from "#domain/me/show.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { listOrders } from "#domain/order/list.ts";
import { listProducts } from "#domain/product/list.ts";
import { storesOf } from "#domain/store/of-seller.ts";
import { showStore } from "#domain/store/show.ts";
import { placeOf } from "#domain/storefront/cursor.ts";
import type { AtDoor } from "../door.ts";
import { cursorOf, listed, orderNumberIn } from "./cursor.ts";
import { readBody } from "./read-body.ts";
import type { Member, Person } from "./route.ts";
import { shownAccount, shownOrder, shownOrderRow, shownProduct, shownStore } from "./shown.ts";

/** `GET /seller/me` */
export async function sellerMe(c: AtDoor, { identity, me, part }: Person): Promise<Response> {
  const store = part && { id: part.storeId, slug: part.slug, role: part.role };
  return c.json({ ...shownAccount(await showMe(identity, me)), store });
}

/** `GET /seller/stores`: all at once; nobody has a page full of them. */
export async function ownStores(c: AtDoor, { me }: Person): Promise<Response> {
  const { stores } = await storesOf(c.get("platform"), me);
  return listed(
    c,
    stores.map((store) => ({ ...shownStore(store), role: store.role })),
    null,
  );
}

/** `GET /seller/store`: the store of the token or the key, and what it may do there. */
export async function store(c: AtDoor, { shop }: Member): Promise<Response> {
  const { actor } = shop;
  return c.json({
    ...shownStore(await showStore(shop)),
    role: actor.kind === "staff" ? actor.role : null,
    scopes: actor.kind === "machine" ? actor.scopes : null,
  });
}

/** `GET /seller/products` */
export async function products(c: AtDoor, { shop }: Member): Promise<Response> {
  const cursor = cursorOf(c, (text) => placeOf(text) && text);
  const list = await listProducts(shop, { cursor });
  return listed(
    c,
    list.products.map((row) => shownProduct(shop, row)),
    list.nextCursor,
  );
}

/** `GET /seller/orders` */
export async function orders(c: AtDoor, { shop }: Member): Promise<Response> {
  const cursor = cursorOf(c, (text) => (orderNumberIn(text) === null ? null : text));
  const list = await listOrders(shop, { cursor });
  return listed(c, list.orders.map(shownOrderRow), list.nextCursor);
}

/** `GET /seller/orders/:number` */
export const order = async (c: AtDoor, { shop }: Member): Promise<Response> =>
  c.json(shownOrder(await orderForSeller(shop, numberOf(c))));

const word = (name: string) => z.string(`Send ${name} as text.`).default("");
const Fulfilment = z.strictObject({
  carrier: word("the carrier"),
  tracking_number: word("the number"),
  tracking_url: word("the address"),
  lines: z
    .array(
      z.strictObject({
        id: z.string("Send the line's id as text."),
        quantity: z.int("Send a whole number."),
      }),
    )
    .max(500, "Send at most 500 lines.")
    .optional(),
});

/** `POST /seller/orders/:number/fulfilment`: a parcel is on its way, with these lines or all that is left. Twice with the same `Idempotency-Key`,
 * or all that is left twice, is as once. */
export async function fulfilment(c: AtDoor, { shop }: Member): Promise<Response> {
  const { carrier, tracking_number, tracking_url, lines } = await readBody(c, Fulfilment);
  const number = numberOf(c);
  const status = await fulfilOrder(shop, number, {
    carrier,
    trackingNumber: tracking_number,
    trackingUrl: tracking_url,
    lines: lines?.map(({ id, quantity }) => ({ lineId: lineIdIn(id), quantity })),
    press: pressOf(c),
  });
  return c.json({ number, status });
}

/** The UUID of a write that may be repeated; undefined where none was sent. */
function pressOf(c: AtDoor): string | undefined {
  const key = c.req.header("idempotency-key")?.toLowerCase();
  if (key !== undefined && !isId(key)) throw new Invalid({ "": "Send a UUID as Idempotency-Key." });
  return key;
}

/** `line_` and 32 digits as the UUID they are; anything else as it is, which no line has. */
const lineIdIn = (text: string): string =>
  text.replace(/^line_(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

const numberOf = (c: AtDoor): number => orderNumberIn(c.req.param("number") ?? "") ?? 0;
