import type { PolicyKind } from "#domain/policy/kinds.ts";

/** What a policy is called, and what shoppers find while there is none. */
export const POLICY_WORDS: Record<PolicyKind, { name: string; without: string }> = {
  shipping: { name: "Delivery", without: "Not written: your delivery promise is shown" },
  returns: { name: "Returns", without: "Not written: your returns note is shown" },
  privacy: { name: "Privacy", without: "Not written: shoppers find none" },
  terms: { name: "Terms", without: "Not written: shoppers find none" },
  contact: { name: "Contact", without: "Not written: your contact details are shown" },
};
