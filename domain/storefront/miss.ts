import { NotFound } from "../errors.ts";
import type { Shell } from "../store/store.ts";

/** What a shopper may ask for in vain. */
export const MISSED = ["product", "collection", "page", "order", "address", "cart"] as const;

/** Not found inside a store: it carries the store's look, so that the page that says so needs no second trip. */
export class ShopMiss extends NotFound {
  readonly what: (typeof MISSED)[number];
  readonly shell: Shell;
  constructor(what: ShopMiss["what"], shell: Shell) {
    super(what);
    this.what = what;
    this.name = "ShopMiss";
    this.shell = shell;
  }
}
