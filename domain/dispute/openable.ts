import type { FullOrderRow } from "#db/orders.server.ts";
import { type DisputeKind, DISPUTE_KINDS, openDispute } from "./dispute.ts";

type Seen = Pick<
  FullOrderRow,
  | "status"
  | "paidAt"
  | "fulfilledAt"
  | "cancelledAt"
  | "erasedAt"
  | "eraseWhenOver"
  | "deliveryMethod"
  | "deliveryDaysTo"
  | "disputes"
> & { lines: { sent: number }[]; fulfilments: { createdAt: Date; status: string }[] };

const DAY_MS = 86_400_000;
/** Shorter than the 120 days in which cards are charged back, so that the platform is asked first and its evidence is there in time. */
const OPENABLE_MS = 60 * DAY_MS;
/** Where no days were promised, what left the shop this long ago should be there. */
const ON_ITS_WAY_DAYS = 3;
/** Each is a letter to the shop and work for the platform: more of one order than these are for a talk. */
const MOST = 3;

/** Of which kinds a buyer may open a dispute about this order now; none while one is open, once its time is over, or where nothing was paid or sent. */
export function openableKinds(order: Seen, now: Date): DisputeKind[] {
  const until = openableUntil(order);
  if (until === null || now > until || order.disputes.length >= MOST || openDispute(order.disputes))
    return [];
  if (order.status === "refunded" || order.erasedAt !== null || order.eraseWhenOver) return [];
  return DISPUTE_KINDS.filter((kind) => {
    if (kind === "not_as_described") return isSent(order);
    return kind === "other" || now >= expectedAt(order);
  });
}

/** Until when a buyer may open one: 60 days from when its money came, it was last sent, or it was called off; null before any of that. */
export function openableUntil(order: Seen): Date | null {
  if (order.paidAt === null && !isSent(order)) return null;
  const moments = [
    order.paidAt,
    order.fulfilledAt,
    order.cancelledAt,
    ...order.fulfilments.map(({ createdAt }) => createdAt),
  ].flatMap((at) => at?.getTime() ?? []);
  return new Date(Math.max(...moments) + OPENABLE_MS);
}

/** From when on it should have been there. What was called off never comes. */
function expectedAt(order: Seen): Date {
  if (order.status === "cancelled") return NEVER;
  const from = order.fulfilledAt ?? order.paidAt ?? order.fulfilments[0]?.createdAt ?? NEVER;
  const days = order.deliveryMethod === "pickup" ? 0 : (order.deliveryDaysTo ?? ON_ITS_WAY_DAYS);
  return from === NEVER ? NEVER : new Date(from.getTime() + days * DAY_MS);
}

const NEVER = new Date(8.64e15);

const isSent = ({ lines }: Pick<Seen, "lines">): boolean => lines.some(({ sent }) => sent > 0);
