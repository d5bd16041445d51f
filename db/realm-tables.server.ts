import * as admins from "./schema/admins.ts";
import * as buyers from "./schema/buyers.ts";
import * as sellers from "./schema/sellers.ts";

/** The three kinds of people. They never mix: each has tables, cookies and keys of its own. */
export type Realm = "buyer" | "seller" | "admin";

/** The realms that live on the platform host, and may have a second factor. */
export type PlatformRealm = "seller" | "admin";

/** The tables of each realm, by what they hold. */
export const realmTables = {
  buyer: {
    users: buyers.buyerUsers,
    sessions: buyers.buyerSessions,
    accounts: buyers.buyerAccounts,
    challenges: buyers.buyerChallenges,
  },
  seller: {
    users: sellers.sellerUsers,
    sessions: sellers.sellerSessions,
    accounts: sellers.sellerAccounts,
    challenges: sellers.sellerChallenges,
  },
  admin: {
    users: admins.adminUsers,
    sessions: admins.adminSessions,
    accounts: admins.adminAccounts,
    challenges: admins.adminChallenges,
  },
} as const;

/** The tables of second factors. */
export const factorTables = {
  seller: {
    factors: sellers.sellerSecondFactors,
    codes: sellers.sellerRecoveryCodes,
    passkeys: sellers.sellerPasskeys,
  },
  admin: {
    factors: admins.adminSecondFactors,
    codes: admins.adminRecoveryCodes,
    passkeys: admins.adminPasskeys,
  },
} as const;
