import { staffMembers, type MemberRow } from "#db/staff.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { requireAbove } from "./above.ts";

/** Somebody on the staff who stands below the actor. Throws `NotFound`, `Forbidden`. */
export async function memberBelow(shop: StoreContext, userId: string): Promise<MemberRow> {
  const { members } = await shop.db.read({ members: staffMembers() });
  const member = memberOf(members, userId);
  requireAbove(shop, member.role);
  return member;
}

/** Throws `NotFound`; people of another store's staff are nobody here. */
export function memberOf(members: MemberRow[], userId: string): MemberRow {
  const member = members.find((one) => one.userId === userId);
  if (!member) throw new NotFound("person on the staff of this store");
  return member;
}
