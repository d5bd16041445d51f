import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Say } from "#domain/words/say.ts";
import { Spoken } from "./use-say.ts";

/**
 * Stands in what is kept where something of the one page or the one shopper belongs. No text of the database can hold it, and
 * nothing that is asked of a page is drawn here.
 */
export const HERE = "\0";

const kept = new WeakMap<object, Map<string, string>>();

/**
 * A part of pages that is made of one thing alone, so that it is the same wherever that stands: made once for it, and found by
 * it. A shell, or a product's card, is the same object only while the database says the same of it, letter for letter
 * (`db/said-again.server.ts`), in the very trip a page is shown from. So no part outlives what it was made of, and none can come
 * to another store. `part` names it, with all else it is made of; what that can be is bounded.
 */
export function madeOnce(of: object, part: string, make: () => string): string {
  let parts = kept.get(of);
  if (!parts) kept.set(of, (parts = new Map()));
  let made = parts.get(part);
  if (made === undefined) parts.set(part, (made = make()));
  return made;
}

/** The same of what React draws, as markup. It sees nothing of the page around it but the language, `say`. */
export const drawnOnce = (of: object, part: string, say: Say, draw: () => ReactNode): string =>
  madeOnce(of, `${part} ${say.locale}`, () => renderToStaticMarkup(<Spoken value={say}>{draw()}</Spoken>));
