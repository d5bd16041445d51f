import { z } from "zod";
import type { Worth } from "../discount/discount.ts";
import { parseMoney } from "../money.ts";
import { MOST_LINES, MOST_OF_ONE } from "../cart/build.ts";
import { isId } from "../id.ts";
import { plainLine, plainLines } from "../plain-line.ts";
import { DRAFT_SOURCES, DRAFT_WAYS, type TypedDraft } from "./draft.ts";

const text = (most: number) => z.string().max(most).catch("").default("");

const Line = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("product"), variantId: z.string(), title: text(300), quantity: text(9) }),
  z.object({
    kind: z.literal("custom"),
    title: text(200),
    price: text(30),
    quantity: text(9),
    taxed: z.boolean().catch(true).default(true),
  }),
]);

const Address = z.object({
  line1: text(200),
  line2: text(200),
  city: text(100),
  region: text(100),
  postcode: text(20),
  country: text(2),
});

const Draft = z.object({
  source: z.enum(DRAFT_SOURCES).catch("draft").default("draft"),
  // One line that can't be read, or one too many, takes none of the others with it.
  lines: z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((all) => all.flatMap((one) => Line.safeParse(one).data ?? []).slice(0, MOST_LINES)),
  name: text(120),
  email: text(254),
  phone: text(40),
  way: z.enum(DRAFT_WAYS).catch("deliver").default("deliver"),
  address: Address.catch(Address.parse({})).default(Address.parse({})),
  offerId: text(60),
  ownName: text(100),
  ownPrice: text(30),
  discountKind: z.enum(["", "amount", "percentage"]).catch("").default(""),
  discountValue: text(30),
  discountReason: text(120),
  note: text(1_000),
});

/** What was sent, or kept, as a draft: what is missing is empty, what is too long or of no use is left out. */
export function typedDraft(sent: unknown): TypedDraft {
  const draft = Draft.parse(typeof sent === "object" && sent !== null ? sent : {});
  return { ...draft, lines: draft.lines.filter((line) => line.kind === "custom" || isId(line.variantId)) };
}

/** A line with its numbers read. `price` is minor units. */
export type ReadLine =
  | { kind: "product"; at: number; variantId: string; title: string; quantity: number }
  | { kind: "custom"; at: number; title: string; price: number; quantity: number; taxed: boolean };

export type ReadDraft = {
  lines: ReadLine[];
  own: { name: string; price: number };
  discount: { worth: Worth; reason: string } | null;
  note: string;
  problems: Record<string, string>;
};

/**
 * The numbers and amounts of a draft. What can't be read counts as nothing, and `problems` has a sentence for it, by the place in
 * the form: `lines.0.quantity`, `lines.0.title`, `lines.0.price`, `ownPrice`, `discountValue`, `discountReason`.
 */
export function readDraft(typed: TypedDraft, currency: string): ReadDraft {
  const problems: Record<string, string> = {};
  const amount = (field: string, value: string): number => {
    const read = parseMoney(value, currency);
    if (read === null || read > MOST_MONEY) problems[field] = "Enter an amount, like 1,500.";
    return read === null || read > MOST_MONEY ? 0 : read;
  };
  const lines = typed.lines.map((line, at): ReadLine => {
    const count = /^\d{1,3}$/.test(line.quantity.trim()) ? Number(line.quantity) : 0;
    if (count < 1) problems[`lines.${at}.quantity`] = `Enter how many, from 1 to ${MOST_OF_ONE}.`;
    const quantity = Math.max(count, 1);
    const { kind, title } = line;
    if (kind === "product") return { kind, at, variantId: line.variantId, title, quantity };
    if (plainLine(title) === "") problems[`lines.${at}.title`] = "Say what it is.";
    const price = amount(`lines.${at}.price`, line.price);
    return { kind, at, title: plainLine(title), price, quantity, taxed: line.taxed };
  });
  return {
    lines,
    own: {
      name: plainLine(typed.ownName),
      price: typed.way === "deliver" && typed.offerId === "own" ? amount("ownPrice", typed.ownPrice) : 0,
    },
    discount: readDiscount(typed, amount, problems),
    note: plainLines(typed.note),
    problems,
  };
}

/** Ten thousand million; beyond it sums are no whole numbers any more. */
const MOST_MONEY = 10 ** 12;

function readDiscount(
  { discountKind, discountValue, discountReason }: TypedDraft,
  amount: (field: string, value: string) => number,
  problems: Record<string, string>,
): ReadDraft["discount"] {
  if (discountKind === "") return null;
  const reason = plainLine(discountReason);
  if (reason === "") problems["discountReason"] = "Say what it is for. The buyer reads it beside the amount.";
  if (discountKind === "amount")
    return { worth: { kind: "amount", amount: amount("discountValue", discountValue) }, reason };
  const percent = /^\d{1,3}(\.\d{1,2})?$/.test(discountValue.trim()) ? Number(discountValue) : 0;
  if (percent <= 0 || percent > 100) problems["discountValue"] = "Enter a share from 0.01 to 100.";
  return {
    worth: { kind: "percentage", basisPoints: Math.round(Math.min(Math.max(percent, 0), 100) * 100) },
    reason,
  };
}
