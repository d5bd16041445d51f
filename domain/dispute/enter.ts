import { orderOfDispute } from "#db/disputes.server.ts";
import type { StoreContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import type { Entered } from "../thread/enter.ts";
import { requireAdmin } from "./require-admin.ts";

/**
 * An admin at the thread of a dispute, while it is with the platform. One trip, which holds their session and the reason they gave. Throws
 * `Forbidden`, `NotFound`, `SignedOut` and `Conflict` (`not_with_platform`).
 */
export async function enterAsAdmin(shop: StoreContext): Promise<Entered> {
  const { disputeId, personId, name } = requireAdmin(shop);
  const { about } = await shop.db.read({ about: orderOfDispute(disputeId) });
  if (!about) throw new NotFound("dispute");
  if (about.status !== "platform")
    throw new Conflict(
      "not_with_platform",
      "This dispute is not with the platform, so its conversation is theirs.",
    );
  return {
    thread: { storeId: shop.store.id, kind: "order", id: about.orderId },
    speaker: { side: "admin", id: personId, name },
    mayWrite: true,
  };
}
