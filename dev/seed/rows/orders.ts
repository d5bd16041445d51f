import type { DemoStore } from "../catalogue.ts";
import type { PastOrder } from "../history/orders.ts";
import { ZAINAB } from "../history/zainab.ts";
import { random, type Random } from "../random.ts";
import type { Row, Shelf } from "./catalogue.ts";
import { idAt, keyFrom } from "./ids.ts";

const CARRIERS = {
  NG: ["Eko Riders", "Mainland Parcel", "Interstate Express"],
  GH: ["Osu Riders", "Coastline Parcel", "Bus parcel, Circle"],
} as const;

/** Rows of everything that orders leave behind, by table, in the order in which they may be written. */
export function orderRows(
  store: DemoStore,
  shelf: Shelf,
  orders: readonly PastOrder[],
  { sellerId, buyerId }: { sellerId: string; buyerId: string },
): Record<string, Row[]> {
  const r = random(`rows of ${store.slug}`);
  const rows: Record<string, Row[]> = {
    orders: [],
    order_lines: [],
    payments: [],
    fulfilments: [],
    fulfilment_lines: [],
    events: [],
  };
  for (const order of orders) {
    const id = idAt(order.placedAt.getTime(), r);
    const base = { store_id: shelf.storeId, order_id: id };
    rows.orders?.push({
      id,
      store_id: shelf.storeId,
      number: order.number,
      key: keyFrom(r),
      cart_id: null,
      buyer_id: order.buyer.email === ZAINAB.email ? buyerId : null,
      status: order.status,
      method: order.method,
      name: order.buyer.name,
      email: order.buyer.email,
      phone: order.buyer.phone,
      address: {
        line1: order.buyer.street,
        line2: "",
        city: order.buyer.town.city,
        region: order.buyer.town.region,
        postcode: "",
        country: store.country,
      },
      note: order.note,
      currency: store.currency,
      subtotal: order.subtotal,
      delivery: order.delivery,
      total: order.total,
      placed_at: order.placedAt,
      paid_at: order.paidAt ?? null,
      fulfilled_at: order.fulfilledAt ?? null,
      cancelled_at: order.cancelledAt ?? null,
    });
    const lines = lineRows(order, shelf, base, r);
    rows.order_lines?.push(...lines);
    const reference = `opn-${idAt(order.placedAt.getTime(), r).replaceAll("-", "")}`;
    rows.payments?.push({
      ...base,
      id: idAt(order.placedAt.getTime(), r),
      provider: order.method,
      reference,
      amount: order.total,
      currency: store.currency,
      status: paymentStatus(order),
      pay_url: null,
      gateway_id:
        order.method === "paystack" && order.paidAt ? String(r.whole(2_000_000_000, 4_000_000_000)) : null,
      problem: "",
      created_at: order.placedAt,
      settled_at: order.paidAt ?? null,
    });
    const tracking = {
      carrier: r.pick(CARRIERS[store.country]),
      trackingNumber: `${store.country}${r.whole(10_000_000, 99_999_999)}`,
      trackingUrl: "",
    };
    if (order.fulfilledAt) {
      const parcel = idAt(order.fulfilledAt.getTime(), r);
      rows.fulfilments?.push({
        ...base,
        id: parcel,
        carrier: tracking.carrier,
        tracking_number: tracking.trackingNumber,
        tracking_url: tracking.trackingUrl,
        created_at: order.fulfilledAt,
      });
      rows.fulfilment_lines?.push(
        ...lines.map((line) => ({
          ...base,
          fulfilment_id: parcel,
          line_id: line["id"],
          quantity: line["quantity"],
        })),
      );
    }
    rows.events?.push(
      ...eventRows(order, { base, reference, tracking, sellerId, currency: store.currency }, r),
    );
  }
  return rows;
}

function lineRows(order: PastOrder, shelf: Shelf, base: Row, r: Random): Row[] {
  return order.lines.map(({ product, variant, quantity, unitPrice }, position) => {
    const kept = shelf.products.get(product);
    const place = kept?.variants[product.variants.indexOf(variant)];
    const image = kept?.images.find((one) => one.id === place?.imageId) ?? kept?.images[0];
    return {
      ...base,
      id: idAt(order.placedAt.getTime(), r),
      position,
      product_id: kept?.id,
      variant_id: place?.id,
      title: product.title,
      variant_title: variant.values.join(" / "),
      sku: variant.sku,
      image_key: image?.key ?? null,
      quantity,
      sent: order.fulfilledAt ? quantity : 0,
      unit_price: unitPrice,
      total: quantity * unitPrice,
    };
  });
}

function paymentStatus(order: PastOrder): "pending" | "paid" | "failed" | "refund_due" {
  if (order.status === "cancelled")
    return order.paidAt ? "refund_due" : order.method === "paystack" ? "failed" : "pending";
  return order.paidAt ? "paid" : "pending";
}

type Telling = {
  base: Row;
  reference: string;
  tracking: Record<string, string>;
  sellerId: string;
  currency: string;
};

/** The timeline of an order. All of it was dealt with long ago, so that nobody is sent a letter about it. */
function eventRows(
  order: PastOrder,
  { base, reference, tracking, sellerId, currency }: Telling,
  r: Random,
): Row[] {
  const seller = `seller:${sellerId}`;
  const money = { amount: order.total, currency };
  const told: [type: string, at: Date | undefined, actor: string, data: Row][] = [
    ["ORDER_CREATED", order.placedAt, "buyer", {}],
    [
      "ORDER_PAID",
      order.paidAt,
      order.method === "paystack" ? "gateway:paystack" : seller,
      order.method === "paystack"
        ? { reference, ...money, wantedAmount: order.total, wantedCurrency: currency }
        : money,
    ],
    ["ORDER_FULFILLED", order.fulfilledAt, seller, tracking],
    ["ORDER_CANCELLED", order.cancelledAt, seller, { reason: order.reason ?? "" }],
    ["REFUND_DUE", order.paidAt && order.cancelledAt, seller, money],
  ];
  return told.flatMap(([type, at, actor, data]) =>
    at
      ? [{ ...base, id: idAt(at.getTime(), r), type, product_id: null, actor, data, at, handled_at: at }]
      : [],
  );
}
