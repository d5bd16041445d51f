import { realmTables } from "./identity.ts";

/** People who work for the platform. Rows of people are made by a command alone: no role of the Worker may insert one. */
export const {
  users: adminUsers,
  sessions: adminSessions,
  accounts: adminAccounts,
  challenges: adminChallenges,
  secondFactors: adminSecondFactors,
  recoveryCodes: adminRecoveryCodes,
  passkeys: adminPasskeys,
} = realmTables("admin");
