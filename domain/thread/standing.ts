import type { Message } from "./thread.ts";

/** Since when the buyer waits for an answer, and whether the thread was put aside. */
export type Waits = { waitingSince: Date | null; done: boolean };

/** How a thread stands after `said`, as its room and the books will have it: the store's word answers, the buyer's asks and opens. The platform's does neither. */
export function standingAfter({ waitingSince, done }: Waits, said: Pick<Message, "by" | "at">[]): Waits {
  const words = said.filter(({ by }) => by !== "system");
  const answered = words.findLastIndex(({ by }) => by === "staff");
  const asked = words.slice(answered + 1).find(({ by }) => by === "buyer");
  const before = answered === -1 ? waitingSince : null;
  return {
    waitingSince: before ?? (asked ? new Date(asked.at) : null),
    done: done && !words.some(({ by }) => by === "buyer"),
  };
}
