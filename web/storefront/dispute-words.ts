import { decidedWords } from "#domain/dispute/decided-words.ts";
import type { Dispute, DisputeKind } from "#domain/dispute/dispute.ts";
import type { Shell } from "#domain/store/store.ts";
import { dayWords } from "#domain/words/day.ts";
import type { Say } from "#domain/words/say.ts";

/** What is wrong, as a buyer chooses it. */
export function disputeKindWords(say: Say, kind: DisputeKind): string {
  if (kind === "not_received") return say("I did not get it");
  return kind === "not_as_described" ? say("It is not as described") : say("Something else is wrong");
}

/** How a dispute stands, and what comes next. */
export function disputeStanding(say: Say, dispute: Dispute, shell: Shell): { title: string; next: string } {
  const shop = shell.name;
  switch (dispute.status) {
    case "opened":
      return {
        title: say("{shop} has your dispute", { shop }),
        next: dispute.dueAt
          ? say("{shop} has until {day} to answer. After that the platform looks at it by itself.", {
              shop,
              day: dayWords(dispute.dueAt, shell),
            })
          : "",
      };
    case "answered":
      return {
        title: say("{shop} answered", { shop }),
        next: say("Write to each other to settle it, or ask the platform to look at it."),
      };
    case "offered":
      return {
        title: say("{shop} offers to settle it", { shop }),
        next: say("Once you agree, your dispute is over."),
      };
    case "platform":
      return {
        title: say("The platform looks at it now"),
        next: say("Somebody of the platform reads what you both wrote, and decides. You get an e-mail."),
      };
    case "withdrawn":
      return { title: say("You withdrew your dispute"), next: "" };
    case "settled":
      return { title: say("You agreed, and your dispute is settled"), next: "" };
    case "lapsed":
      return { title: say("Your dispute was let rest"), next: "" };
    case "decided":
      return { title: say("The platform has decided"), next: decidedWords(say, dispute, shop) };
  }
}
