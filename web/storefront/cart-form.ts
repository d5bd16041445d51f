import { textOf } from "#web/answers.ts";

/** What a form sent to the cart asks for. */
export type CartWish =
  | { kind: "add"; variantId: string; quantity: number }
  | { kind: "change"; lines: { variantId: string; quantity: number }[] };

const QUANTITY = "quantity-";
/** More than any cart holds; what comes behind it was not sent by our page. */
const MOST_LINES = 500;

/** Reads it; null when it is none of our forms. A quantity that is no number is NaN, which the domain refuses in words. */
export function readCartForm(form: FormData): CartWish | null {
  const text = (name: string) => textOf(form, name);
  switch (text("intent")) {
    case "add":
      return { kind: "add", variantId: text("variantId"), quantity: amount(text("quantity") || "1") };
    case "update": {
      const lines = [...form]
        .filter(([name]) => name.startsWith(QUANTITY))
        .slice(0, MOST_LINES)
        .map(([name, typed]) => ({
          variantId: name.slice(QUANTITY.length),
          quantity: typeof typed === "string" ? amount(typed) : Number.NaN,
        }));
      return { kind: "change", lines };
    }
    case "set": {
      const [variantId = "", quantity = ""] = text("set").split(":");
      return { kind: "change", lines: [{ variantId, quantity: amount(quantity) }] };
    }
    case "remove":
      return { kind: "change", lines: [{ variantId: text("variantId"), quantity: 0 }] };
    default:
      return null;
  }
}

export const quantityField = (variantId: string): string => `${QUANTITY}${variantId}`;

const amount = (typed: string): number => (/^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : Number.NaN);
