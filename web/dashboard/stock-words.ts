import type { MovementRow } from "#domain/stock/history.ts";

const TITLES: Record<string, string> = {
  opening: "Stock at the start",
  sold: "Sold",
  given_back: "Given back by an order",
  returned: "Brought back by a buyer",
  received: "Came in",
  damaged: "Damaged or lost",
  adjusted: "Changed by hand",
  counted: "Counted",
  imported: "From an imported file",
  transferred: "Moved between locations",
  removed: "Taken off the shelf",
};

/** A movement in a seller's words: what it was, and who did it. */
export function movementWords({
  reason,
  actor,
  actorName,
}: Pick<MovementRow, "reason" | "actor" | "actorName">): {
  title: string;
  who: string;
} {
  return { title: TITLES[reason] ?? "Changed", who: actorName ?? whoIs(actor) };
}

function whoIs(actor: string): string {
  if (actor === "buyer") return "a buyer";
  if (actor.startsWith("gateway:")) return "a payment that came late";
  if (actor.startsWith("machine:")) return "an API key";
  return actor.startsWith("seller:") ? "somebody who left the team" : "the shop itself";
}

/** With its sign, as in a ledger. */
export const signed = (delta: number): string =>
  delta > 0 ? `+${delta.toLocaleString("en")}` : `−${Math.abs(delta).toLocaleString("en")}`;
