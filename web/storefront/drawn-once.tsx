import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Shell } from "#domain/store/store.ts";
import { sayIn } from "#domain/words/say.ts";
import { Spoken } from "./use-say.ts";

/**
 * Stands in what is kept where something of the one page or the one shopper belongs. No text of the database can hold it, and
 * nothing that is asked of a page is drawn here.
 */
export const HERE = "\0";

const kept = new WeakMap<Shell, Map<string, string>>();

/**
 * A part of a page that is made of the shell alone, so that it is the same on every page of the shop in this language: made once
 * for a shell, and found by it. A shell is the same object only while the database says the same of the store, letter for letter
 * (`db/said-again.server.ts`), in the very trip the page is shown from; so no part outlives what it was made of, and none can
 * come to another store. `part` names it; there are as many as are written down in the source.
 */
export function madeOnce(shell: Shell, part: string, make: (shell: Shell) => string): string {
  let parts = kept.get(shell);
  if (!parts) kept.set(shell, (parts = new Map()));
  let made = parts.get(part);
  if (made === undefined) parts.set(part, (made = make(shell)));
  return made;
}

/** The same of what React draws, as markup. It sees nothing of the page around it but the language. */
export const drawnOnce = (shell: Shell, part: string, draw: (shell: Shell) => ReactNode): string =>
  madeOnce(shell, part, () =>
    renderToStaticMarkup(<Spoken value={sayIn(shell.locale)}>{draw(shell)}</Spoken>),
  );
