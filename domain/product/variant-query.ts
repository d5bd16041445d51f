import type { Product, Variant } from "./product.ts";

/** Letters that stand for themselves in a form's encoding, and the space (url.spec.whatwg.org, `application/x-www-form-urlencoded`). */
const PLAIN = /^[\w*. -]*$/;

const written = (text: string): string =>
  PLAIN.test(text) ? text.replaceAll(" ", "+") : new URLSearchParams([["", text]]).toString().slice(1);

/** How the address of a product names one of its variants: `?Size=M&Colour=Dark+red`. A page writes dozens of them. */
export const variantQuery = (options: Product["options"], variant: Variant): string =>
  `?${options.map(({ name }, at) => `${written(name)}=${written(variant.options[at] ?? "")}`).join("&")}`;
