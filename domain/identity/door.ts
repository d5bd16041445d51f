import type { Passkeys } from "../passkey/port.ts";
import type { Entered, IdentityContext, KnownDevice, Me } from "./context.ts";

/** What a browser keeps between two steps of signing in, signed so that nobody writes their own. */
export type Keepsake = "flow" | "email" | "passkey" | "second";

/**
 * One realm at its own address: the rules' context, and what only the edge knows, cookies. Implemented in wiring on
 * better-auth, which signs, reads and renews the session's cookies. Headers hold nothing but `Set-Cookie`.
 */
export type RealmDoor = {
  identity: IdentityContext;
  passkeys: Passkeys;
  /** Who sends this request; null when nobody is signed in. A warm check makes no trip. */
  session(): Promise<{ me: Me; headers: Headers } | null>;
  /** The cookies of somebody let in. */
  enter(entered: Entered): Promise<Headers>;
  /** The same session's cookies anew, after a name or an address was changed. */
  renew(): Promise<Headers>;
  /** Ends this session and its cookies. */
  leave(): Promise<Headers>;
  /** The cookies of a session that was ended elsewhere go. */
  forget(): Headers;
  /** Has the browser keep the mark of somebody who is not let in yet, as one `Set-Cookie` value. */
  remember(device: KnownDevice): Promise<string>;
  /** Has the browser keep `value` for a while, as one `Set-Cookie` value. */
  keep(what: Keepsake, value: string, seconds: number): Promise<string>;
  /** What it kept, when it is ours and its time is not over. */
  kept(what: Keepsake): Promise<string | null>;
  drop(what: Keepsake): string;
};
