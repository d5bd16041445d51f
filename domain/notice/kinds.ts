import { may, type Permission, type StaffRole } from "../staff/may.ts";

export const NOTICE_KINDS = [
  "orders",
  "messages",
  "payments",
  "returns",
  "disputes",
  "stock",
  "reviews",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How somebody can be told: in the dashboard, by letter, on their devices. */
export const NOTICE_WAYS = ["inApp", "mail", "push"] as const;
export type NoticeWay = (typeof NOTICE_WAYS)[number];

/** The one table of what events a store's people are told of, and what somebody must be allowed to see to be told. */
const TYPES = {
  ORDER_CREATED: { kind: "orders", permission: "orders.read" },
  ORDER_CANCELLED: { kind: "orders", permission: "orders.read" },
  BUYER_WROTE: { kind: "messages", permission: "inbox.read" },
  ORDER_PAID: { kind: "payments", permission: "orders.read" },
  ADDITION_PAID: { kind: "payments", permission: "orders.read" },
  PAYMENT_PROOF_SENT: { kind: "payments", permission: "orders.read" },
  PAYMENT_MISMATCH: { kind: "payments", permission: "orders.read" },
  REFUND_DUE: { kind: "payments", permission: "orders.read" },
  REFUND_FAILED: { kind: "payments", permission: "orders.read" },
  REFUND_STUCK: { kind: "payments", permission: "orders.read" },
  PAYMENT_DIFFERENCE_FOUND: { kind: "payments", permission: "settings.read" },
  PAYMENT_SETTINGS_CHANGED: { kind: "payments", permission: "settings.read" },
  RETURN_REQUESTED: { kind: "returns", permission: "orders.read" },
  RETURN_CANCELLED: { kind: "returns", permission: "orders.read" },
  EXCHANGE_CALLED_OFF: { kind: "returns", permission: "orders.read" },
  DISPUTE_OPENED: { kind: "disputes", permission: "orders.read" },
  DISPUTE_OFFER_DECLINED: { kind: "disputes", permission: "orders.read" },
  DISPUTE_AT_PLATFORM: { kind: "disputes", permission: "orders.read" },
  DISPUTE_WITHDRAWN: { kind: "disputes", permission: "orders.read" },
  DISPUTE_SETTLED: { kind: "disputes", permission: "orders.read" },
  DISPUTE_DECIDED: { kind: "disputes", permission: "orders.read" },
  STOCK_RUNS_OUT: { kind: "stock", permission: "catalogue.read" },
  STOCK_LOW: { kind: "stock", permission: "catalogue.read" },
  REVIEW_WRITTEN: { kind: "reviews", permission: "catalogue.read" },
} as const satisfies Record<string, { kind: NoticeKind; permission: Permission }>;

export type NoticeType = keyof typeof TYPES;

const ALL = Object.keys(TYPES) as NoticeType[];

export const isNoticeType = (type: string): type is NoticeType => Object.hasOwn(TYPES, type);

export const kindOf = (type: NoticeType): NoticeKind => TYPES[type].kind;

/** Whether somebody with this role is told of such a thing at all. */
export const mayHear = (role: StaffRole, type: NoticeType): boolean => may(role, TYPES[type].permission);

/** What somebody chose other than the defaults. */
export type NoticeChoices = Partial<Record<string, Partial<Record<string, boolean>>>>;

/**
 * Letters go to the shop's address already, so nobody's own address gets them unasked: but what was said in a conversation that was given
 * to somebody is theirs. Push comes to devices that were added by hand; what can wait till morning stays off.
 */
const ON_BY_DEFAULT: Record<NoticeWay, readonly NoticeKind[]> = {
  inApp: NOTICE_KINDS,
  mail: ["messages"],
  push: ["orders", "messages", "payments", "returns", "disputes"],
};

/** Whether somebody with these choices wants such things by this way. */
export const wants = (choices: NoticeChoices, kind: NoticeKind, way: NoticeWay): boolean =>
  choices[kind]?.[way] ?? ON_BY_DEFAULT[way].includes(kind);

/** What the dashboard can show to somebody with this role; whether it does is theirs to choose. */
export const hearableBy = (role: StaffRole): { type: NoticeType; kind: NoticeKind; on: boolean }[] =>
  ALL.filter((type) => mayHear(role, type)).map((type) => ({
    type,
    kind: kindOf(type),
    on: wants({}, kindOf(type), "inApp"),
  }));

/** Of what somebody with this role can be told; the others are no settings of theirs. */
export const kindsFor = (role: StaffRole): NoticeKind[] =>
  NOTICE_KINDS.filter((kind) => hearableBy(role).some((each) => each.kind === kind));
