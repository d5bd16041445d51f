import { writeStorePolicy } from "#db/store-texts.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid, NotFound } from "../errors.ts";
import { toDescription } from "../product/description.ts";
import { requireMay } from "../staff/require.ts";
import { isPolicyKind } from "./kinds.ts";
import { stillToFill } from "./starter.ts";

const MOST = 100_000;

/** Keeps a policy in the seller's words; an empty one is taken away. Throws `Invalid` under `descriptionHtml`, `Forbidden`. */
export async function savePolicy(shop: StoreContext, kind: string, html: string): Promise<void> {
  requireMay(shop, "theme.write");
  if (!isPolicyKind(kind)) throw new NotFound("policy");
  const clean = toDescription(html);
  if (clean.length > MOST) throw new Invalid({ descriptionHtml: "Please make this text shorter." });
  if (stillToFill(clean))
    throw new Invalid({
      descriptionHtml: "Something in [brackets] is still to be filled in. Write it, or delete it.",
    });
  await shop.db.write({ policy: writeStorePolicy(shop.store.id, kind, clean, shop.now()) });
}
