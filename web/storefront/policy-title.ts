import type { PolicyKind } from "#domain/policy/kinds.ts";
import type { Say } from "#domain/words/say.ts";

/** What a policy is called. */
export function policyTitle(say: Say, kind: PolicyKind): string {
  switch (kind) {
    case "shipping":
      return say("Delivery");
    case "returns":
      return say("Returns");
    case "privacy":
      return say("Privacy");
    case "terms":
      return say("Terms");
    case "contact":
      return say("Contact");
  }
}
