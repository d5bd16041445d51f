import type { NoticeRow } from "#db/notices.server.ts";
import { formatMoney } from "../money.ts";
import { toldMoney } from "../payment/mismatch.ts";
import { GATEWAY_NAMES, isOnline } from "../payment/providers.ts";
import { isNoticeType, type NoticeKind, type NoticeType, kindOf } from "./kinds.ts";

/** A notice as it is read, in English, as the dashboard is. `to` is a path inside the store's dashboard. */
export type NoticeWords = { kind: NoticeKind; title: string; detail: string; to: string };

type About = Pick<NoticeRow, "type" | "data" | "order" | "product" | "thread">;

/** What a notice says and where it leads; null for a type that is not told any more. */
export function noticeWords(notice: About): NoticeWords | null {
  const { type } = notice;
  return isNoticeType(type) ? { kind: kindOf(type), ...SAYS[type](notice) } : null;
}

type Say = (notice: About) => Omit<NoticeWords, "kind">;

const orderPath = ({ order }: About): string => (order ? `/orders/${order.number}` : "/orders");
const called = ({ order }: About): string => (order ? `Order ${order.number}` : "An order");
const whose = ({ order }: About): string => order?.name || "The buyer";
const total = ({ order }: About): string => (order ? formatMoney(order.total, order.currency, "en") : "");
const arrived = ({ data }: About): string => toldMoney(data["amount"], data["currency"], "en") ?? "Money";
const gateway = ({ data: { provider } }: About): string =>
  typeof provider === "string" && isOnline(provider) ? GATEWAY_NAMES[provider] : "your gateway";
const variant = ({ product }: About): string =>
  product ? [product.title, product.variantTitle].filter(Boolean).join(", ") : "A product";

const ofOrder =
  (title: Saying, detail: Saying): Say =>
  (notice) => ({ title: title(notice), detail: detail(notice), to: orderPath(notice) });

type Saying = (notice: About) => string;

const SAYS: Record<NoticeType, Say> = {
  ORDER_CREATED: ofOrder(
    (notice) => `New order ${notice.order?.number ?? ""}`.trim(),
    (notice) => [whose(notice), total(notice)].filter(Boolean).join(" · "),
  ),
  ORDER_CANCELLED: ofOrder(
    (notice) => `${called(notice)} was cancelled`,
    ({ data }) => {
      // It came when the hold was over, and others had bought the things by then.
      if (data["cause"] === "paid_too_late") return "Its money came when its things were sold already.";
      return data["cause"] === "not_paid_in_time"
        ? "It was not paid in time. Its things are back in stock."
        : "Open the order to see what became of it.";
    },
  ),
  BUYER_WROTE: ({ thread }) => ({
    title: `${thread?.name || "A buyer"} wrote to you`,
    detail: thread?.orderNumber ? `About order ${thread.orderNumber}` : "Before buying",
    to: thread ? `/inbox/${thread.id}` : "/inbox",
  }),
  ORDER_PAID: ofOrder(
    (notice) => `${called(notice)} is paid`,
    (notice) => `${[whose(notice), total(notice)].filter(Boolean).join(" · ")}. You can send it.`,
  ),
  ADDITION_PAID: ofOrder(
    (notice) => `What was added to ${called(notice).toLowerCase()} is paid`,
    (notice) => `${arrived(notice)} arrived. You can send it.`,
  ),
  PAYMENT_PROOF_SENT: ofOrder(
    (notice) => `A receipt to look at for ${called(notice).toLowerCase()}`,
    (notice) => `${whose(notice)} says the transfer is made. Look whether it is on your account.`,
  ),
  PAYMENT_MISMATCH: ofOrder(
    (notice) => `A payment of another amount for ${called(notice).toLowerCase()}`,
    (notice) => `${arrived(notice)} arrived. The order says what to do next.`,
  ),
  REFUND_DUE: ofOrder(
    (notice) => `Money to give back for ${called(notice).toLowerCase()}`,
    (notice) => `${arrived(notice)} is not for this order any more.`,
  ),
  REFUND_FAILED: ofOrder(
    (notice) => `A refund of ${called(notice).toLowerCase()} did not go through`,
    () => "Open the order to try it again, or to say that you gave it back another way.",
  ),
  REFUND_STUCK: ofOrder(
    (notice) => `A refund of ${called(notice).toLowerCase()} needs you`,
    () => "Its gateway does not go on with it by itself. The order says what to do.",
  ),
  PAYMENT_DIFFERENCE_FOUND: (notice) => ({
    title: `Payments to look at in ${gateway(notice)}`,
    detail: "Your orders and the gateway say different things.",
    to: "/settings/payments/reconciliation",
  }),
  PAYMENT_SETTINGS_CHANGED: () => ({
    title: "How the store is paid was changed",
    detail: "If nobody of you did that, look at it now.",
    to: "/settings/payments",
  }),
  RETURN_REQUESTED: ofOrder(
    (notice) => `${whose(notice)} would like to return something`,
    (notice) => `Of ${called(notice).toLowerCase()}. Approve it, or say why not.`,
  ),
  RETURN_CANCELLED: ofOrder(
    (notice) => `${whose(notice)} keeps what was to come back`,
    (notice) => `The return of ${called(notice).toLowerCase()} is off.`,
  ),
  EXCHANGE_CALLED_OFF: ofOrder(
    (notice) => `An exchange for ${called(notice).toLowerCase()} was called off`,
    () => "What came back is to be settled again.",
  ),
  DISPUTE_OPENED: ofOrder(
    (notice) => `${whose(notice)} opened a dispute`,
    (notice) => `About ${called(notice).toLowerCase()}. Answer it before its time is over.`,
  ),
  DISPUTE_OFFER_DECLINED: ofOrder(
    (notice) => `${whose(notice)} did not take what you offered`,
    (notice) => `The dispute about ${called(notice).toLowerCase()} goes on.`,
  ),
  DISPUTE_AT_PLATFORM: ofOrder(
    (notice) => `The dispute about ${called(notice).toLowerCase()} is with the platform`,
    () => "Somebody there looks at it and writes to both of you.",
  ),
  DISPUTE_WITHDRAWN: ofOrder(
    (notice) => `The dispute about ${called(notice).toLowerCase()} is withdrawn`,
    () => "There is nothing more to do.",
  ),
  DISPUTE_SETTLED: ofOrder(
    (notice) => `The dispute about ${called(notice).toLowerCase()} is settled`,
    (notice) => `${whose(notice)} took what you offered.`,
  ),
  DISPUTE_DECIDED: ofOrder(
    (notice) => `The dispute about ${called(notice).toLowerCase()} is decided`,
    () => "Read on the order what the platform said.",
  ),
  STOCK_RUNS_OUT: (notice) => ({
    title: notice.product
      ? `${variant(notice)} will soon be gone`
      : `${Number(notice.data["count"] ?? 0)} things will soon be gone`,
    detail: "As they sell now. See what to order, and until when.",
    to: "/stock?show=soon",
  }),
  STOCK_LOW: (notice) => ({
    title: `${variant(notice)} is running low`,
    detail: typeof notice.data["stock"] === "number" ? leftWords(notice.data["stock"]) : "",
    to: notice.product ? `/products/${notice.product.id}` : "/stock",
  }),
  REVIEW_WRITTEN: ({ data, product }) => ({
    title: `${data["again"] === true ? "A changed review" : "A review"} of ${product?.title ?? "a product"}`,
    detail: data["stars"] === 1 ? "1 star" : `${Number(data["stars"] ?? 0)} stars`,
    to: "/reviews",
  }),
};

const leftWords = (stock: number): string =>
  stock <= 0 ? "None left when this was told." : `${stock} left when this was told.`;
