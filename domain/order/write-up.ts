import { uuidv7 } from "uuidv7";
import type { CartLineRow } from "#db/carts.server.ts";
import type { NewOrder, NewOrderLine, Taking } from "#db/order-placing.server.ts";
import type { NewPayment } from "#db/payments.server.ts";
import type { Cart } from "../cart/cart.ts";
import { newReference } from "../payment/open-pay-page.ts";
import type { PaymentProvider } from "../store/store.ts";
import type { OrderDetails } from "./details.ts";
import { newOrderKey } from "./key.ts";

export type WrittenUp = { takings: Taking[]; order: NewOrder; lines: NewOrderLine[]; payment: NewPayment };

/** Everything an order writes, from a cart that can be ordered as it stands. */
export function writeUp(
  cart: Cart,
  rows: CartLineRow[],
  details: OrderDetails,
  {
    method,
    currency,
    at,
    buyerId,
  }: { method: PaymentProvider; currency: string; at: Date; buyerId: string | null },
): WrittenUp {
  const id = uuidv7();
  const { subtotal, delivery, total } = cart;
  const products = new Map(rows.map((row) => [row.variantId, row.offer?.productId ?? null]));
  return {
    takings: sumPerVariant(cart),
    order: {
      id,
      key: newOrderKey(),
      cartId: cart.id,
      buyerId,
      method,
      ...details,
      currency,
      subtotal,
      delivery,
      total,
      placedAt: at,
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
    })),
    payment: {
      id: uuidv7(),
      orderId: id,
      provider: method,
      reference: newReference(),
      amount: total,
      currency,
      createdAt: at,
    },
  };
}

/** One taking for each variant, however many lines name it, in the order of their ids. */
function sumPerVariant(cart: Cart): Taking[] {
  const sums = new Map<string, Taking>();
  for (const { variantId, quantity, unitPrice } of cart.lines) {
    const sum = sums.get(variantId);
    if (sum) sum.quantity += quantity;
    else sums.set(variantId, { variantId, quantity, price: unitPrice });
  }
  return [...sums.values()].sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}
