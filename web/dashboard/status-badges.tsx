import type { OrderStatus, PaymentStatus, RefundStatus } from "#domain/order/order.ts";
import type { PaymentProvider } from "#domain/payment/providers.ts";
import type { ReturnStatus } from "#domain/return/return.ts";
import { Badge, type Tone } from "#web/ui/badge.tsx";

const PRODUCT = {
  active: { name: "Active", tone: "good" },
  draft: { name: "Draft", tone: "plain" },
  scheduled: { name: "Scheduled", tone: "info" },
} as const satisfies Record<string, { name: string; tone: Tone }>;

export function ProductStatusBadge({ status }: { status: keyof typeof PRODUCT }) {
  const { name, tone } = PRODUCT[status];
  return <Badge tone={tone}>{name}</Badge>;
}

export const ORDER_WORDS = {
  placed: { name: "Not paid", tone: "warn" },
  paid: { name: "To send", tone: "info" },
  fulfilled: { name: "Sent", tone: "good" },
  cancelled: { name: "Cancelled", tone: "plain" },
  refunded: { name: "Refunded", tone: "plain" },
} as const satisfies Record<OrderStatus, { name: string; tone: Tone }>;

type OrderState = {
  status: OrderStatus;
  method: PaymentProvider;
  partlySent: boolean;
  nothingToSend: boolean;
};

/** Where an order is. One that is paid on delivery is to be sent before it is paid; one that was called off piece by piece is not sent. */
export function OrderStatusBadge({ status, method, partlySent, nothingToSend }: OrderState) {
  if (partlySent) return <Badge tone="info">Partly sent</Badge>;
  if (nothingToSend) return <Badge tone="plain">Nothing to send</Badge>;
  const { name, tone } =
    status === "placed" && method === "pay_on_delivery" ? ORDER_WORDS.paid : ORDER_WORDS[status];
  return <Badge tone={tone}>{name}</Badge>;
}

export const PAYMENT_WORDS = {
  pending: { name: "Payment pending", tone: "warn" },
  paid: { name: "Paid", tone: "good" },
  failed: { name: "Payment failed", tone: "bad" },
  refund_due: { name: "Refund due", tone: "bad" },
} as const satisfies Record<PaymentStatus, { name: string; tone: Tone }>;

export function PaymentBadge({ status, method }: { status: PaymentStatus; method: PaymentProvider }) {
  const { name, tone } = PAYMENT_WORDS[status];
  return (
    <Badge tone={tone}>
      {status === "pending" && method === "pay_on_delivery" ? "Pays on delivery" : name}
    </Badge>
  );
}

export const REFUND_WORDS = {
  pending: { name: "Being sent", tone: "info" },
  sent: { name: "On its way", tone: "info" },
  done: { name: "Given back", tone: "good" },
  failed: { name: "Did not go through", tone: "bad" },
} as const satisfies Record<RefundStatus, { name: string; tone: Tone }>;

/** A gateway has it and does not go on with it by itself. */
export const STUCK_WORDS = { name: "Needs you", tone: "bad" } as const;

/** Money that no gateway gives back, and that the seller has not given back yet. */
export const HAND_WORDS = { name: "To be given back", tone: "warn" } as const;

export const RETURN_WORDS = {
  requested: { name: "Asked for", tone: "warn" },
  approved: { name: "Approved", tone: "info" },
  received: { name: "Arrived", tone: "warn" },
  closed: { name: "Settled", tone: "good" },
  declined: { name: "Declined", tone: "plain" },
  cancelled: { name: "Called off", tone: "plain" },
} as const satisfies Record<ReturnStatus, { name: string; tone: Tone }>;

export function ReturnStatusBadge({ status }: { status: ReturnStatus }) {
  const { name, tone } = RETURN_WORDS[status];
  return <Badge tone={tone}>{name}</Badge>;
}
