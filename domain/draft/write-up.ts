import { uuidv7 } from "uuidv7";
import type { NewOrder, NewOrderLine, Taking } from "#db/order-placing.server.ts";
import type { NewPayment } from "#db/payments.server.ts";
import { newOrderKey } from "../order/key.ts";
import { takingsOf } from "../order/takings.ts";
import { newReference } from "../payment/reference.ts";
import { plainLine, plainLines } from "../plain-line.ts";
import type { Shell } from "../store/store.ts";
import type { CountedDraft, TypedDraft } from "./draft.ts";
import type { TermsOfPayment } from "./terms.ts";

export type WrittenDraft = { takings: Taking[]; order: NewOrder; lines: NewOrderLine[]; payment: NewPayment };

/** Everything that an order writes which a seller made. The draft's id stands for its cart: a cart becomes one order. */
export function writeUpDraft(
  draftId: string,
  typed: TypedDraft,
  { lines, totals, chosen }: CountedDraft,
  { method, payBy, recipient }: TermsOfPayment,
  { currency, storeId }: Pick<Shell, "currency"> & { storeId: string },
  at: Date,
): WrittenDraft {
  const id = uuidv7();
  const { lines: counted, reduced: _, due, ...sums } = totals;
  const of = new Map(counted.map((line) => [line.key, line]));
  return {
    takings: takingsOf(
      lines.flatMap(({ variantId, quantity, unitPrice }) =>
        variantId === null ? [] : [{ variantId, quantity, price: unitPrice }],
      ),
    ),
    order: {
      id,
      key: newOrderKey(),
      cartId: draftId,
      buyerId: null,
      method,
      ...recipient,
      address: chosen?.address ?? recipient.address,
      note: plainLines(typed.note),
      deliveryMethod: chosen?.kind ?? "rate",
      deliveryName: chosen?.name ?? "",
      deliveryDaysFrom: chosen?.daysFrom ?? null,
      deliveryDaysTo: chosen?.daysTo ?? null,
      language: "",
      currency,
      ...sums,
      source: typed.source,
      payBy,
      discountReason: sums.discount > 0 ? plainLine(typed.discountReason) : "",
      placedAt: at,
      holdUntil: payBy,
    },
    lines: lines.map((line, position) => ({
      position,
      productId: line.productId,
      variantId: line.variantId,
      title: line.title,
      variantTitle: line.variantTitle,
      sku: line.sku,
      imageKey: line.imageKey,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      total: line.total,
      discount: of.get(line.key)?.discount ?? 0,
      tax: of.get(line.key)?.tax ?? 0,
      grams: line.grams,
      taxable: line.taxed,
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
