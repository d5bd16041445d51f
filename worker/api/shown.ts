import type { BuyerOrderRow } from "#db/buyer-order-list.server.ts";
import type { StoreContext } from "#domain/context.ts";
import type { Account } from "#domain/me/show.ts";
import type { Order, OrderRow } from "#domain/order/order.ts";
import type { ProductRow } from "#domain/product/list.ts";
import type { Store } from "#domain/store/store.ts";

/** `prod_` and the 32 digits of its UUID: which kind of thing an id is of can be seen, and one double click takes it whole. */
const idOf = (kind: "prod" | "ord" | "line" | "ful", id: string): string =>
  `${kind}_${id.replaceAll("-", "")}`;

/** `amount` is in minor units of `currency`. */
const money = (amount: number, currency: string) => ({ amount, currency });

export const shownAccount = ({ id, name, email, createdAt }: Account) => ({
  id,
  name,
  email,
  created_at: createdAt,
});

export const shownStore = ({ id, slug, name, status, currency, country, timeZone, locale }: Store) => ({
  id,
  slug,
  name,
  status,
  currency,
  country,
  time_zone: timeZone,
  locale,
});

export const shownProduct = ({ origin, store }: StoreContext, row: ProductRow) => ({
  id: idOf("prod", row.id),
  handle: row.handle,
  title: row.title,
  status: row.status,
  image: row.image && {
    url: `${origin}/media/${row.image.key}`,
    alt: row.image.alt,
    width: row.image.width,
    height: row.image.height,
  },
  variant_count: row.variantCount,
  stock: row.stock,
  price_from: money(row.priceFrom, store.currency),
  price_to: money(row.priceTo, store.currency),
  updated_at: row.updatedAt,
});

/** What a buyer sees of each of their orders. */
export const shownOwnOrder = (row: BuyerOrderRow) => ({
  id: idOf("ord", row.id),
  number: row.number,
  status: row.status,
  method: row.method,
  total: money(row.total, row.currency),
  item_count: row.itemCount,
  placed_at: row.placedAt,
});

/** A row of a store's list of orders. */
export const shownOrderRow = (row: OrderRow) => ({
  ...shownOwnOrder(row),
  payment_status: row.paymentStatus,
  name: row.name,
});

/** A whole order. Its key, which opens its page to whoever holds it, is the buyer's. */
export const shownOrder = (order: Order) => ({
  id: idOf("ord", order.id),
  number: order.number,
  status: order.status,
  method: order.method,
  payment_status: order.payment?.status ?? null,
  name: order.name,
  email: order.email,
  phone: order.phone,
  address: order.address,
  note: order.note,
  rider_note: order.riderNote,
  gift_message: order.giftMessage,
  delivery_method: order.deliveryMethod,
  delivery_name: order.deliveryName,
  subtotal: money(order.subtotal, order.currency),
  discount: money(order.discount, order.currency),
  came_back: money(order.cameBack, order.currency),
  came_back_tax: money(order.cameBackTax, order.currency),
  delivery: money(order.delivery, order.currency),
  tax: money(order.tax, order.currency),
  tax_included: money(order.taxIncluded, order.currency),
  gift_card: money(order.giftCard, order.currency),
  total: money(order.total, order.currency),
  lines: order.lines.map((line) => ({
    id: idOf("line", line.id),
    title: line.title,
    variant_title: line.variantTitle,
    sku: line.sku,
    quantity: line.quantity,
    sent: line.sent,
    returned: line.returned,
    removed: line.removed,
    unit_price: money(line.unitPrice, order.currency),
    total: money(line.total, order.currency),
  })),
  fulfilments: order.fulfilments.map((parcel) => ({
    id: idOf("ful", parcel.id),
    status: parcel.status,
    carrier: parcel.carrier,
    tracking_number: parcel.trackingNumber,
    tracking_url: parcel.trackingUrl,
    lines: parcel.lines.map(({ lineId, quantity }) => ({ id: idOf("line", lineId), quantity })),
    sent_at: parcel.createdAt,
    delivered_at: parcel.deliveredAt,
    called_off_at: parcel.calledOffAt,
  })),
  placed_at: order.placedAt,
  paid_at: order.paidAt,
  fulfilled_at: order.fulfilledAt,
  cancelled_at: order.cancelledAt,
});
