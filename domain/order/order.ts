import type { PaymentProvider } from "../store/store.ts";

export type OrderStatus = "placed" | "paid" | "fulfilled" | "cancelled" | "refunded";
export type PaymentStatus = "pending" | "paid" | "failed" | "refund_due";

export type Address = {
  line1: string;
  line2: string;
  city: string;
  region: string;
  postcode: string;
  country: string;
};

export type OrderLine = {
  title: string;
  variantTitle: string;
  sku: string;
  imageKey: string | null;
  quantity: number;
  /** Minor units, as is `total`. */
  unitPrice: number;
  total: number;
};

export type Fulfilment = { carrier: string; trackingNumber: string; trackingUrl: string; createdAt: Date };

export type TimelineEntry = { type: string; actor: string; data: Record<string, unknown>; at: Date };

/** An order as its buyer (with the key) and its seller see it. */
export type Order = {
  id: string;
  number: number;
  key: string;
  status: OrderStatus;
  method: PaymentProvider;
  name: string;
  email: string;
  phone: string;
  address: Address;
  note: string;
  currency: string;
  subtotal: number;
  delivery: number;
  total: number;
  placedAt: Date;
  paidAt: Date | null;
  fulfilledAt: Date | null;
  cancelledAt: Date | null;
  /** When it forgot its buyer, who asked for that; or, as long as it is under way, that it will. */
  erasedAt: Date | null;
  eraseWhenOver: boolean;
  lines: OrderLine[];
  payment: { status: PaymentStatus; reference: string; payUrl: string | null; problem: string } | null;
  fulfilment: Fulfilment | null;
  /** Oldest first. */
  timeline: TimelineEntry[];
};

/** A row of the seller's list. */
export type OrderRow = {
  id: string;
  number: number;
  status: OrderStatus;
  method: PaymentProvider;
  paymentStatus: PaymentStatus;
  name: string;
  total: number;
  currency: string;
  itemCount: number;
  placedAt: Date;
};
