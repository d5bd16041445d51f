import type { CardRow } from "#db/cards.server.ts";
import type { FullOrderRow } from "#db/orders.server.ts";
import type { Shell } from "../store/store.ts";

const HOUR = 3_600_000;
export const SAMPLE_PARCEL = "00000000-0000-0000-0000-0000000000aa";

/** An order that nobody placed, of things this store sells, to see its letters by. Amounts in minor units. */
export function sampleOrder(shell: Shell, cards: CardRow[], now: Date, paid: boolean): FullOrderRow {
  const lines = cards.slice(0, 2).map(({ title, image, priceFrom }, at) => ({
    id: `00000000-0000-0000-0000-00000000000${at}`,
    position: at,
    variantId: null,
    title,
    variantTitle: "",
    sku: "",
    imageKey: image?.key ?? null,
    quantity: at === 0 ? 2 : 1,
    sent: 0,
    returned: 0,
    removed: 0,
    unitPrice: priceFrom,
    total: priceFrom * (at === 0 ? 2 : 1),
    discount: 0,
    tax: 0,
    taxable: true,
    giftCard: false,
  }));
  const subtotal = lines.reduce((sum, { total }) => sum + total, 0);
  const address = { line1: "12 Broad Street", line2: "", city: "", region: "", postcode: "" };
  return {
    id: "00000000-0000-0000-0000-000000000000",
    number: 1042,
    key: "sample",
    status: "placed",
    method: shell.methods[0] ?? "pay_on_delivery",
    name: "Amina Yusuf",
    email: "amina@example.com",
    phone: "",
    address: { ...address, country: shell.country },
    note: "",
    language: "",
    currency: shell.currency,
    subtotal,
    discount: 0,
    deliveryDiscount: 0,
    cameBack: 0,
    cameBackTax: 0,
    delivery: shell.deliveryFee,
    tax: 0,
    taxIncluded: 0,
    deliveryTax: 0,
    taxes: [],
    giftCard: 0,
    discounts: [],
    giftCards: [],
    deliveryMethod: "rate",
    deliveryName: "",
    deliveryDaysFrom: null,
    deliveryDaysTo: null,
    riderNote: "",
    giftMessage: "",
    total: subtotal + shell.deliveryFee,
    source: "web",
    payBy: null,
    paidWith: "",
    paidReference: "",
    placedAt: new Date(now.getTime() - 26 * HOUR),
    holdUntil: null,
    releasedAt: null,
    paidAt: paid ? new Date(now.getTime() - 25 * HOUR) : null,
    fulfilledAt: null,
    cancelledAt: null,
    erasedAt: null,
    eraseWhenOver: false,
    lines,
    proofs: [],
    edits: 0,
    additions: [],
    refunds: [],
    returns: [],
    disputes: [],
    exchangeOf: null,
    credit: null,
    returnDays: 14,
    giftCardBack: 0,
    payments: [],
    fulfilments: [
      {
        id: SAMPLE_PARCEL,
        status: "sent",
        press: null,
        carrier: "GIG Logistics",
        trackingNumber: "GIG-204-118",
        trackingUrl: "https://example.com/track/GIG-204-118",
        createdAt: now,
        deliveredAt: null,
        calledOffAt: null,
        lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
      },
    ],
    timeline: [],
  };
}

/** One of its first things taken out, for what it cost. */
export function sampleChange({ lines: [line] }: Pick<FullOrderRow, "lines">): Record<string, unknown> {
  const taken = line ? [{ title: line.title, variantTitle: line.variantTitle, quantity: 1 }] : [];
  return { taken, added: [], reason: "", paid: true, collect: 0, back: line?.unitPrice ?? 0 };
}
