import { Refused } from "#db/refused.server.ts";
import { adjustLevel, setLevel } from "#db/stock-writes.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { requireMay } from "../staff/require.ts";

/** Why a seller changes stock by hand. */
export const ADJUST_REASONS = ["received", "damaged", "returned", "adjusted"] as const;
export type AdjustReason = (typeof ADJUST_REASONS)[number];

export type Adjustment = { locationId: string; note: string } & (
  | { kind: "change"; by: number; reason: AdjustReason }
  /** `seen` is what the seller was shown: another number by now means that somebody sold or changed some meanwhile. */
  | { kind: "count"; seen: number; counted: number }
);

const MOST = 1_000_000;

/**
 * Changes what there is of a variant at one location, by so many or to what was counted. Two who do it at once both count; a count
 * stands only on what was seen. Throws `Invalid` (`by`, `counted`, `note`), `NotFound`, and `Conflict` (`moved`, `too_few`,
 * `location_closed`, `busy`).
 */
export async function adjustStock(shop: StoreContext, id: string, input: Adjustment): Promise<void> {
  requireMay(shop, "catalogue.write");
  const place = { variantId: idOf(id, "product"), locationId: idOf(input.locationId, "page") };
  const note = input.note.trim();
  const problems: Record<string, string> = {};
  if (note.length > 200) problems.note = "Please keep the note under 200 characters.";
  if (input.kind === "change" && (!Number.isInteger(input.by) || input.by === 0 || Math.abs(input.by) > MOST))
    problems.by = "Type how many more, or with a minus how many fewer.";
  if (
    input.kind === "count" &&
    (!Number.isInteger(input.counted) || Math.abs(input.counted) > MOST || input.counted < 0)
  )
    problems.counted = "Type how many you counted, 0 or more.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  if (input.kind === "count" && input.counted === input.seen) return;
  const by = { actor: actorName(shop.actor), at: shop.now(), note };
  const commands =
    input.kind === "change"
      ? adjustLevel(place, input.by, { reason: input.reason, ...by })
      : setLevel(place, input, { reason: "counted", ...by });
  await written(shop, commands);
}

/** Sends a change of stock; what a guard says becomes words. */
export async function written(
  shop: StoreContext,
  commands: Parameters<StoreContext["db"]["write"]>[0],
): Promise<void> {
  try {
    await shop.db.write(commands);
  } catch (error) {
    throw error instanceof Refused ? wordsFor(error.code) : error;
  }
}

function wordsFor(code: string): Error {
  switch (code) {
    case "gone":
      return new NotFound("product");
    case "moved":
      return new Conflict(
        "moved",
        "Some were sold or changed since you loaded this page. Look at the new number and count again.",
      );
    case "too_few":
    case "out_of_stock":
      return new Conflict("too_few", "There are not that many there.");
    case "location_closed":
      return new Conflict("location_closed", "This location is closed. Choose another one.");
    default:
      return new Conflict("busy", "Others are changing this right now. Please try again.");
  }
}
