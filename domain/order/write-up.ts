import { uuidv7 } from "uuidv7";
import type { CartLineRow } from "#db/carts.server.ts";
import type { NewOrder, NewOrderLine, Taking } from "#db/order-placing.server.ts";
import type { NewPayment } from "#db/payments.server.ts";
import type { Cart } from "../cart/cart.ts";
import { newReference } from "../payment/reference.ts";
import type { PaymentProvider } from "../payment/providers.ts";
import type { Totals } from "../checkout/totals.ts";
import type { Offer } from "../delivery/offers.ts";
import type { OrderDetails } from "./details.ts";
import { holdUntil } from "./hold.ts";
import { newOrderKey } from "./key.ts";
import { takingsOf } from "./takings.ts";

export type WrittenUp = { takings: Taking[]; order: NewOrder; lines: NewOrderLine[]; payment: NewPayment };

/** Everything an order writes, from a cart that can be ordered as it stands. */
export function writeUp(
  cart: Cart,
  rows: CartLineRow[],
  details: OrderDetails,
  offer: Offer,
  totals: Totals,
  {
    storeId,
    method,
    currency,
    at,
    buyerId,
    language,
    transferDays,
  }: {
    storeId: string;
    method: PaymentProvider;
    currency: string;
    at: Date;
    buyerId: string | null;
    language: string;
    transferDays: number | null;
  },
): WrittenUp {
  const id = uuidv7();
  const { lines: counted, reduced: _, due, ...sums } = totals;
  const lineTotals = new Map(counted.map((line) => [line.key, line]));
  const products = new Map(rows.map((row) => [row.variantId, row.offer?.productId ?? null]));
  return {
    takings: takingsOf(cart.lines.map(({ unitPrice, ...line }) => ({ ...line, price: unitPrice }))),
    order: {
      id,
      key: newOrderKey(),
      cartId: cart.id,
      buyerId,
      method,
      ...details,
      // What is fetched goes no further than to where it is fetched.
      address: offer.address ?? details.address,
      deliveryMethod: offer.kind,
      deliveryName: offer.name,
      deliveryDaysFrom: offer.daysFrom,
      deliveryDaysTo: offer.daysTo,
      language,
      currency,
      ...sums,
      placedAt: at,
      holdUntil: holdUntil(method, at, transferDays),
    },
    lines: cart.lines.map((line, position) => ({
      position,
      productId: products.get(line.variantId) ?? null,
      variantId: line.variantId,
      title: line.title,
      variantTitle: line.variantTitle,
      sku: line.sku,
      imageKey: line.image?.key ?? null,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      total: line.total,
      discount: lineTotals.get(line.variantId)?.discount ?? 0,
      tax: lineTotals.get(line.variantId)?.tax ?? 0,
      taxable: line.taxed && !line.giftCard,
      giftCard: line.giftCard,
      grams: line.grams,
    })),
    payment: {
      id: uuidv7(),
      orderId: id,
      provider: method,
      reference: newReference(storeId),
      amount: due,
      currency,
      createdAt: at,
    },
  };
}
