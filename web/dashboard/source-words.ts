/** How an order came that was not placed in the shop; empty for one that was. */
export const sourceName = (source: string): string => SOURCES[source] ?? "";

const SOURCES: Record<string, string> = { draft: "Made by you", in_person: "In person", phone: "By phone" };

/** How a seller took the money by hand; empty where they did not. */
export const paidWithName = (paidWith: string): string => PAID[paidWith] ?? "";

const PAID: Record<string, string> = {
  cash: "Cash",
  terminal: "Card terminal",
  transfer: "Transfer",
  other: "Another way",
};
