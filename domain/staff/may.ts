export const STAFF_ROLES = ["owner", "manager", "staff", "viewer"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** The one table of who may do what in a store. */
const ALLOWED = {
  "catalogue.read": ["owner", "manager", "staff", "viewer"],
  "catalogue.write": ["owner", "manager", "staff"],
  "catalogue.import": ["owner", "manager"],
  "reviews.write": ["owner", "manager", "staff"],
  "orders.read": ["owner", "manager", "staff", "viewer"],
  "orders.write": ["owner", "manager", "staff"],
  "orders.fulfil": ["owner", "manager", "staff"],
  "orders.cancel": ["owner", "manager"],
  // Sends money out. No API key does.
  "orders.refund": ["owner", "manager"],
  // What buyers and the store say to each other.
  "inbox.read": ["owner", "manager", "staff", "viewer"],
  "inbox.write": ["owner", "manager", "staff"],
  // How to reach a buyer: e-mail, phone, street. Whoever only looks on sees names and towns.
  "buyers.contact": ["owner", "manager", "staff"],
  "discounts.read": ["owner", "manager", "staff", "viewer"],
  "discounts.write": ["owner", "manager"],
  // Whoever sees an order sees what its gift cards paid; whose cards there are, and how much is on them, is money.
  "gift_cards.read": ["owner", "manager", "staff"],
  "gift_cards.write": ["owner", "manager"],
  "settings.read": ["owner", "manager"],
  "settings.write": ["owner", "manager"],
  "theme.write": ["owner", "manager"],
  "payments.write": ["owner"],
  "payments.reconcile": ["owner", "manager"],
  "staff.read": ["owner", "manager"],
  "staff.write": ["owner", "manager"],
  "store.transfer": ["owner"],
  // A store is never without an owner, so its owner hands it over first.
  "store.leave": ["manager", "staff", "viewer"],
  "api_keys.write": ["owner"],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof ALLOWED;

/** Whether someone with this role may do this. */
export const may = (role: StaffRole, permission: Permission): boolean =>
  (ALLOWED[permission] as readonly StaffRole[]).includes(role);

/** Who may do this, the highest first. */
export const whoMayDo = (permission: Permission): readonly StaffRole[] => ALLOWED[permission];

/** What an API key can be given. Staff, keys, payment keys and the store itself stay with people. */
export const API_SCOPES = [
  "catalogue.read",
  "catalogue.write",
  "orders.read",
  "buyers.contact",
  "orders.fulfil",
  "orders.cancel",
] as const satisfies readonly Permission[];
export type ApiScope = (typeof API_SCOPES)[number];

/** What somebody can be invited as, or given: the owner's part is handed over, not given (`transfer.ts`). */
export const GIVEN_ROLES = ["manager", "staff", "viewer"] as const satisfies readonly StaffRole[];
export type GivenRole = (typeof GIVEN_ROLES)[number];

/** Whose part in the store somebody with this role may give, change or take: always lower than their own. */
export const mayManage = (role: StaffRole, other: StaffRole): boolean =>
  may(role, "staff.write") && isHigher(role, other);

export const isHigher = (role: StaffRole, other: StaffRole): boolean =>
  STAFF_ROLES.indexOf(role) < STAFF_ROLES.indexOf(other);
