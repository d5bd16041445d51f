import { useEffect, useRef } from "react";
import { useRevalidator } from "react-router";
import type { ShownCards } from "#domain/thread/shown-cards.ts";
import type { Message } from "#domain/thread/thread.ts";

/** Fetches what messages show that came since the page was loaded, and anew what a step may have changed; each is asked for once. */
export function useCards(messages: Message[], cards: ShownCards): void {
  const { revalidate } = useRevalidator();
  const asked = useRef(messages.at(-1)?.seq ?? 0);
  useEffect(() => {
    const fresh = messages.filter(({ seq }) => seq > asked.current);
    asked.current = messages.at(-1)?.seq ?? asked.current;
    const isNeeded = fresh.some(
      ({ body }) => body.kind === "step" || (body.kind === "card" && cards[body.id] === undefined),
    );
    if (isNeeded) void revalidate();
  }, [messages, cards, revalidate]);
}
