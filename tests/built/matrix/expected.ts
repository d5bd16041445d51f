import { may } from "#domain/staff/may.ts";
import type { Who } from "#web/access.ts";
import { roleInA, type ActorName } from "./actors.ts";

/**
 * What an actor is to get at an address: let in, sent to sign in, given their words back, told no, told that there is nothing, or that forms
 * are not taken.
 */
export type Verdict = "in" | "sign in" | "given back" | "forbidden" | "missing" | "no forms";

/** Whose realm an address belongs to. */
export type At = "shop" | "platform" | "admin";

/** What the declaration of an address of store A means for this actor. */
export function expectedFor(who: Who, at: At, actor: ActorName): Verdict {
  if (who === "anyone") return "in";
  if (at === "shop") return actor === "buyer of A" ? "in" : "sign in";
  if (at === "admin") return actor === "admin" ? "in" : "sign in";
  const role = roleInA(actor);
  if (!role && actor !== "owner of B") return "sign in";
  if (who === "person") return "in";
  if (!role) return "missing";
  return may(role, who) ? "in" : "forbidden";
}
