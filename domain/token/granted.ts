import type { Me } from "../identity/context.ts";
import type { Part } from "./part.ts";

/** What an access token says of its holder. */
export type Holder = {
  me: Me;
  /** Of sellers: the store they chose, or have alone. */
  part: Part | null;
  /** Whether this person's sign-in takes more than a password. */
  secondFactor: boolean;
};

/** Tokens given: who for, and the next refresh token. The access token is written at the edge. */
export type Granted = Holder & { refreshToken: string };
