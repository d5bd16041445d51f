import type { TimelineEntry } from "#domain/order/order.ts";
import { timelineWords } from "#web/dashboard/timeline-words.ts";

/** An event of an order as somebody outside its store reads it: who is "you" in the dashboard is the store here. */
export function caseWords(
  entry: Pick<TimelineEntry, "type" | "actor" | "data">,
  currency: string,
): { title: string; detail: string } {
  const { title, detail } = timelineWords(entry, currency);
  // Of what people wrote themselves nothing is changed.
  return { title: outside(title), detail: entry.type === "DISPUTE_AT_PLATFORM" ? outside(detail) : detail };
}

const outside = (words: string): string =>
  words
    .replace(/^You\b/, "The store")
    .replace(/\byour shop\b/g, "the store")
    .replace(/\byour\b/g, "the store’s");
