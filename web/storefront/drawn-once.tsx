import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { KeptLately } from "#domain/kept-lately.ts";
import type { Say } from "#domain/words/say.ts";
import { Spoken } from "./use-say.ts";

/**
 * Stands in what is kept where something of the one page or the one shopper belongs. No text of the database can hold it, and
 * nothing that is asked of a page is drawn here.
 */
export const HERE = "\0";

/** Parts of some hundred products, with all that stands on every page of some hundred shops. */
const parts = new KeptLately<string>(6_000_000);
const numbers = new WeakMap<object, number>();
let last = 0;

/** The object, as a name in this isolate: no other has it, nor ever had. */
export function nameOf(object: object): number {
  let number = numbers.get(object);
  if (number === undefined) numbers.set(object, (number = last += 1));
  return number;
}

/**
 * A part of pages that is made of one thing alone, so that it is the same wherever that stands: made once for it, and found by
 * it. A shell, or a product's card, is the same object only while the database says the same of it, letter for letter
 * (`db/said-again.server.ts`), in the very trip a page is shown from. So no part is shown that is older than what it was made
 * of, and none comes to another store. `part` names it, with all else it is made of.
 */
export function madeOnce(of: object, part: string, make: () => string): string {
  const name = `${nameOf(of)} ${part}`;
  let made = parts.get(name);
  if (made === undefined) parts.add(name, (made = make()), made.length);
  return made;
}

/** The same of what React draws, as markup. It sees nothing of the page around it but the language, `say`. */
export const drawnOnce = (of: object, part: string, say: Say, draw: () => ReactNode): string =>
  madeOnce(of, `${part} ${say.locale}`, () =>
    renderToStaticMarkup(<Spoken value={say}>{draw()}</Spoken>, {
      identifierPrefix: part.split(" ")[0],
    }).replace(ANNOUNCED, ""),
  );

/** The pictures that a part is about, to be loaded ahead. They belong in the page's head: the page announces them itself. */
const ANNOUNCED = /^(?:<link rel="preload"[^>]*>)+/;
