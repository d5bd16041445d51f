import { formatMoney } from "../money.ts";
import type { Product, ProductCard } from "../product/product.ts";
import type { Shell, Theme } from "../store/store.ts";
import { sayIn } from "../words/say.ts";

/** What the picture says that is shown where a page's address is sent to somebody. */
export type Card = {
  shop: string;
  title: string;
  /** A price, a number of things, or the store's own line. */
  note: string;
  pictureKey: string | null;
  theme: Pick<Theme, "accent" | "ground" | "ink">;
};

export type CardKind = "store" | "product" | "collection";

const themeOf = ({ theme: { accent, ground, ink } }: Shell) => ({ accent, ground, ink });

export const storeCard = (shell: Shell): Card => ({
  shop: shell.town || "",
  title: shell.name,
  note: shell.tagline,
  pictureKey: shell.heroKey,
  theme: themeOf(shell),
});

export function productCard(shell: Shell, { title, variants, images }: Product): Card {
  const prices = variants.map(({ price }) => price);
  const lowest = formatMoney(Math.min(...prices), shell.currency, shell.locale);
  const say = sayIn(shell.locale);
  return {
    shop: shell.name,
    title,
    note: Math.max(...prices) > Math.min(...prices) ? say("From {price}", { price: lowest }) : lowest,
    pictureKey: images[0]?.key ?? null,
    theme: themeOf(shell),
  };
}

export const collectionCard = (
  shell: Shell,
  { title, total, first }: { title: string; total: number; first: ProductCard | undefined },
): Card => ({
  shop: shell.name,
  title,
  note: sayIn(shell.locale).many(total, "{n} product", "{n} products"),
  pictureKey: first?.image?.key ?? null,
  theme: themeOf(shell),
});

/** Counts up when cards are drawn otherwise. */
const FORM = 2;

/** A word for all that is on a card: another one when anything of it changes. Names a version, keeps no secret. */
export function cardVersion(card: Card): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (const letter of `${FORM} ${JSON.stringify(card)}`) {
    const code = letter.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, 2_654_435_761);
    two = Math.imul(two ^ code, 1_597_334_677);
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36);
}

/** Where the card is: `/cards/products/<handle>.<version>.jpg`. One with a picture is a photograph, one without a drawing. */
export function cardPath(kind: CardKind, handle: string, card: Card): string {
  const name = kind === "store" ? "store" : `${kind}s/${encodeURIComponent(handle)}`;
  return `/cards/${name}.${cardVersion(card)}.${card.pictureKey === null ? "png" : "jpg"}`;
}

/** Reads a path back; null when it is none of ours. */
export function readCardPath(path: string): { kind: CardKind; handle: string; version: string } | null {
  const [, name = "", kind, handle = "", version = ""] =
    /^\/cards\/(store|(products|collections)\/([^/]+))\.([a-z0-9]{1,20})\.(?:png|jpg)$/.exec(path) ?? [];
  if (!name) return null;
  try {
    const known = kind === "products" ? "product" : kind === "collections" ? "collection" : "store";
    return { kind: known, handle: decodeURIComponent(handle), version };
  } catch {
    return null;
  }
}
