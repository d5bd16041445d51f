import type { NoticeReader } from "#db/notices.server.ts";
import type { Actor, StoreContext } from "../context.ts";
import { Forbidden } from "../errors.ts";
import { hearableBy } from "./kinds.ts";

type Person = Extract<Actor, { kind: "staff" }>;

/** Who of the store's people this is: what they read and set is their own, no verb takes another's id. Throws `Forbidden`. */
export function personOf({ actor }: StoreContext): Person {
  if (actor.kind !== "staff") throw new Forbidden();
  return actor;
}

/** The same as who looks through notices. */
export const readerOf = ({ userId, role }: Person): NoticeReader => ({ userId, types: hearableBy(role) });
