import type { Realm } from "#domain/identity/context.ts";

const SELLER = {
  home: "/you",
  security: "/you/security",
  password: "/you/password",
  newPasskey: "/you/security/new-passkey",
  passkeys: "/you/security/passkeys",
};

const ADMIN: YouPaths = {
  home: "/admin/you",
  security: "/admin/you",
  password: "/admin/you/password",
  newPasskey: "/admin/you/new-passkey",
  passkeys: "/admin/you/passkeys",
};

/** Where the pages of somebody's own account are: sellers and admins share some of them, each in their own realm. */
export type YouPaths = typeof SELLER;

export const youPaths = (realm: Realm): YouPaths => (realm === "admin" ? ADMIN : SELLER);
