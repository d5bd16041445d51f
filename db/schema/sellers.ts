import { realmTables } from "./identity.ts";

/** People who own or staff stores. */
export const {
  users: sellerUsers,
  sessions: sellerSessions,
  accounts: sellerAccounts,
  challenges: sellerChallenges,
  secondFactors: sellerSecondFactors,
  recoveryCodes: sellerRecoveryCodes,
  passkeys: sellerPasskeys,
} = realmTables("seller");
