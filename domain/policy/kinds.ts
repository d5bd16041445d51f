export const POLICY_KINDS = ["shipping", "returns", "privacy", "terms", "contact"] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

export const isPolicyKind = (text: string): text is PolicyKind =>
  (POLICY_KINDS as readonly string[]).includes(text);
