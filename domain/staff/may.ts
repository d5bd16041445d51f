export const STAFF_ROLES = ["owner", "manager", "staff", "viewer"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** The one table of who may do what in a store. */
const ALLOWED = {
  "catalogue.read": ["owner", "manager", "staff", "viewer"],
  "catalogue.write": ["owner", "manager", "staff"],
  "catalogue.import": ["owner", "manager"],
  "orders.read": ["owner", "manager", "staff", "viewer"],
  "orders.fulfil": ["owner", "manager", "staff"],
  "orders.cancel": ["owner", "manager"],
  "settings.read": ["owner", "manager"],
  "settings.write": ["owner", "manager"],
  "payments.write": ["owner"],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof ALLOWED;

/** Whether someone with this role may do this. */
export const may = (role: StaffRole, permission: Permission): boolean =>
  (ALLOWED[permission] as readonly StaffRole[]).includes(role);
