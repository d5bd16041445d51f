/** A part of the file, with the SHA-256 of its `data` as JSON without spaces, in UTF-8: whoever has the data can count it again. */
export type EvidencePart = { name: PartName; sha256: string; data: unknown[] };

export const PART_NAMES = [
  "order",
  "payments",
  "refunds",
  "shipments",
  "returns",
  "disputes",
  "timeline",
  "messages",
  "pictures",
] as const;
export type PartName = (typeof PART_NAMES)[number];

/** All that tells of an order what happened, for whoever has to decide about its money. Amounts are minor units, times UTC. */
export type Evidence = {
  format: "opnmrt-evidence/1";
  about: string;
  store: { name: string; address: string };
  madeAt: string;
  madeFor: "the platform" | "the store";
  notes: string[];
  parts: EvidencePart[];
};
