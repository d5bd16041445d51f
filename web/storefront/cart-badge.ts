import type { Say } from "#domain/words/say.ts";

/**
 * How many things are in the cart, as markup beside the cart's icon; empty when it is. Text and not React, because the edge puts
 * it into pages that were rendered for everybody.
 */
export function cartBadge(count: number, say: Say): string {
  if (count < 1) return "";
  const words = say.many(count, "{n} thing", "{n} things");
  const shown = count > 99 ? "99+" : count;
  return `<span class="absolute top-0 -end-1 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 text-xs font-bold text-on-accent tabular-nums md:static"><span aria-hidden="true">${shown}</span><span class="sr-only">${words}</span></span>`;
}
