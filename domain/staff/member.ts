import { heldKeys, type HeldKey } from "#db/api-keys.server.ts";
import { staffMembers, type MemberRow } from "#db/staff.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { requireAbove } from "./above.ts";

/** Somebody on the staff who stands below the actor, with the API keys that they made and that count. Throws `NotFound`, `Forbidden`. */
export async function memberBelow(
  shop: StoreContext,
  userId: string,
): Promise<MemberRow & { keys: HeldKey[] }> {
  const { members, keys } = await shop.db.read({
    members: staffMembers(),
    keys: heldKeys(shop.now(), userId),
  });
  const member = memberOf(members, userId);
  requireAbove(shop, member.role);
  return { ...member, keys };
}

/** Throws `NotFound`; people of another store's staff are nobody here. */
export function memberOf(members: MemberRow[], userId: string): MemberRow {
  const member = members.find((one) => one.userId === userId);
  if (!member) throw new NotFound("person on the staff of this store");
  return member;
}
