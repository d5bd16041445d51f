import type { OwedSeen } from "#domain/refund/owed.ts";

/** What is shown as owed, for the form that says it went back: `payment:amount`, with commas between. */
export const writeOwed = (owed: OwedSeen[]): string =>
  owed.map(({ id, amount }) => `${id}:${amount}`).join(",");

/** Reads that. What can't be read names nothing that is owed, so it is told to look again. */
export const readOwed = (typed = ""): OwedSeen[] =>
  typed
    .split(",")
    .filter(Boolean)
    .map((one) => {
      const [id = "", amount = ""] = one.split(":");
      return { id, amount: Number(amount) };
    });
