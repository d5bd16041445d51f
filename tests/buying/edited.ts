import { uuidv7 } from "uuidv7";
import { offersOf } from "#db/exchanges.server.ts";
import { markOf, type EditInput } from "#domain/edit/check.ts";
import { editOrder } from "#domain/edit/edit.ts";
import { planEdit } from "#domain/edit/plan.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import type { Order } from "#domain/order/order.ts";
import type { OfferedProvider } from "#domain/payment/providers.ts";
import { payOrder } from "#domain/payment/start.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import type { Goods } from "./goods.ts";
import { paidOrder } from "./refunded.ts";

type Wanted = Partial<EditInput> & {
  /** So many of the line at this place. */
  out?: [line: number, quantity: number][];
  more?: [goods: Goods, quantity: number, as?: "gift"][];
};

/** A filled-in change, with the sums that its page would show. */
export async function editForm(
  open: OpenShop,
  number: number,
  { out = [], more = [], ...changed }: Wanted,
): Promise<EditInput> {
  const order = await orderForSeller(open.shop, number);
  const taken = out.map(([at, quantity]) => ({ lineId: order.lines[at]?.id ?? "", quantity }));
  const added = more.map(([{ variantId }, quantity, as]) => ({ variantId, quantity, free: as === "gift" }));
  const { offers } = await open.shop.db.read({
    offers: offersOf(
      added.map(({ variantId }) => variantId),
      open.shop.now(),
    ),
  });
  const { collect, back } = planEdit(order, {
    taken,
    added: added.map(({ free, ...one }, at) => {
      const offer = offers.find(({ variantId }) => variantId === one.variantId)?.offer;
      return {
        ...one,
        id: `new ${at}`,
        unitPrice: free ? 0 : (offer?.price ?? 0),
        taxable: offer?.taxed ?? true,
      };
    }),
  });
  return {
    id: uuidv7(),
    taken,
    added,
    restock: true,
    reason: "",
    seen: markOf(order),
    collectSeen: collect,
    backSeen: back,
    ...changed,
  };
}

/** Looks at the order, fills in the change and presses. */
export async function edit(open: OpenShop, number: number, wanted: Wanted): Promise<Order> {
  await editOrder(open.shop, number, await editForm(open, number, wanted));
  return orderForSeller(open.shop, number);
}

/** An order of two of the first that is paid, with one of the second added that is not. */
export async function withCap(open: OpenShop, tote: Goods, cap: Goods) {
  const { number, key } = await paidOrder(open, [tote], "paystack", 2);
  const order = await edit(open, number, { more: [[cap, 1]] });
  return { number, key, additionId: order.additions[0]?.id ?? "" };
}

/** "Pay now" on its page; answers where that leads. */
export const pay = async (
  { visitor }: OpenShop,
  number: number,
  key: string,
  method?: OfferedProvider,
): Promise<string | null> => (await payOrder(visitor, number, key, method)).payUrl;

/**
 * What must hold of every order at every moment: one that is paid has been paid what its total says, no payment but one of what is
 * left to pay is waited for, and its lines add up to it. Past every policy; answers what is wrong.
 */
export async function oddSums({ sql, shop }: OpenShop): Promise<string[]> {
  const rows = await sql<{ said: string }>(
    `select o.number || ': ' || o.status || ' ' || (o.total - o.gift_card) || ' due, ' || coalesce((
        select string_agg(p.status || ' ' || p.amount, ', ' order by p.id) from payments p where p.order_id = o.id), '') as said
     from orders o
     where o.store_id = $1 and (
       o.paid_at is not null and o.status in ('paid', 'fulfilled') and o.total - o.gift_card <> (
         select coalesce(sum(p.amount), 0) from payments p where p.order_id = o.id and p.status = 'paid')
       or o.status = 'placed' and o.total - o.gift_card <> (
         select sum(p.amount) from payments p where p.order_id = o.id and p.status = 'pending')
       or o.status = 'placed' and 1 <> (select count(*) from payments p where p.order_id = o.id and p.status = 'pending')
       or o.subtotal <> (select sum(l.total) from order_lines l where l.order_id = o.id)
       or o.discount - o.delivery_discount <> (select sum(l.discount) from order_lines l where l.order_id = o.id)
       or o.tax - o.delivery_tax <> (select sum(l.tax) from order_lines l where l.order_id = o.id)
       or o.tax <> (select coalesce(sum((t->>'amount')::bigint), 0) from jsonb_array_elements(o.taxes) t)
       or exists (select from discount_redemptions r where r.order_id = o.id) and o.discount <> (
         select sum(r.amount) from discount_redemptions r where r.order_id = o.id))`,
    [shop.store.id],
  );
  return rows.map(({ said }) => said);
}
