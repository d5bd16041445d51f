import { remindersOn } from "#db/cart-reminders.server.ts";
import { leftCartNumbers, leftCarts, type LeftCartNumbers, type LeftCartRow } from "#db/left-carts.server.ts";
import { maskedEmail, mayContact } from "../buyer/mask.ts";
import { keptUntil } from "../cart/live.ts";
import type { StoreContext } from "../context.ts";
import { isId } from "../id.ts";
import { requireMay } from "../staff/require.ts";
import { touchedAt } from "./when.ts";

export type LeftCart = Omit<LeftCartRow, "expiresAt"> & { touchedAt: Date };

export type LeftCarts = {
  numbers: LeftCartNumbers;
  /** Those whose shopper wants to be reminded, the one touched last first. */
  carts: LeftCart[];
  nextCursor: string | null;
  /** Whether letters go at all. */
  on: boolean;
};

const A_PAGE = 50;
const DAYS_MS = 30 * 86_400_000;
const HOUR_MS = 3_600_000;
const FIRST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/**
 * Carts that were left in the last thirty days, what reminders brought back, and who may be written to: in one trip. Whoever
 * did not ask for a letter is only counted.
 */
export async function listLeftCarts(
  shop: StoreContext,
  { cursor }: { cursor?: string | null },
): Promise<LeftCarts> {
  requireMay(shop, "orders.read");
  const now = shop.now();
  const { numbers, found, on } = await shop.db.read({
    numbers: leftCartNumbers(
      now,
      new Date(now.getTime() - DAYS_MS),
      keptUntil(new Date(now.getTime() - HOUR_MS)),
    ),
    found: leftCarts(now, readCursor(cursor ?? "", now), A_PAGE + 1),
    on: remindersOn(),
  });
  const rows = found.slice(0, A_PAGE);
  const last = found.length > A_PAGE ? rows.at(-1) : undefined;
  return {
    numbers,
    carts: rows.map(({ expiresAt, email, ...cart }) => ({
      ...cart,
      email: mayContact(shop) ? email : maskedEmail(email),
      touchedAt: touchedAt(expiresAt),
    })),
    nextCursor: last ? `${last.expiresAt.toISOString()}_${last.id}` : null,
    on,
  };
}

function readCursor(cursor: string, now: Date): { expiresAt: Date; id: string } {
  const [time = "", id = ""] = cursor.split("_");
  const at = new Date(time);
  return isId(id) && !Number.isNaN(at.getTime())
    ? { expiresAt: at, id }
    : { expiresAt: new Date(keptUntil(now).getTime() + DAYS_MS), id: FIRST };
}
