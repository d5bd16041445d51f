import { Invalid } from "../errors.ts";
import { toDescription } from "./description.ts";
import { handleProblem } from "./handle.ts";
import type { ProductInput, VariantInput } from "./input.ts";
import { LONGEST_OPTION } from "./option-limit.ts";
import type { OptionAxis } from "./product.ts";
import { cleanTags, oneLine, shortLine } from "./text.ts";

const LIMITS = { line: 255, description: 100_000, tags: 250, axes: 20, variants: 2000 } as const;
const MOST_MONEY = 1_000_000_000_000;
const MOST_COUNT = 1_000_000_000;
/** No cart takes more of one thing. */
const MOST_PER_ORDER = 999;

type Problems = Record<string, string>;

/**
 * The product as it may be written: trimmed, sanitised, axes without values nobody uses.
 * Throws `Invalid` with problems keyed like `title`, `options.0.name`, `variants.2.price`.
 */
export function checkProduct(input: ProductInput): ProductInput {
  const problems: Problems = {};
  const line = (field: string, text: string, needed?: string): string => {
    const clean = oneLine(text);
    if (needed && !clean) problems[field] = needed;
    if (clean.length > LIMITS.line) problems[field] = `Please keep this to ${LIMITS.line} characters.`;
    return clean;
  };

  const checked = {
    ...input,
    title: line("title", input.title, "Give the product a name."),
    handle: line("handle", input.handle ?? ""),
    vendor: line("vendor", input.vendor),
    type: line("type", input.type),
    seoTitle: line("seoTitle", input.seoTitle),
    seoDescription: shortLine(input.seoDescription, 1000),
    descriptionHtml: toDescription(input.descriptionHtml),
    tags: cleanTags(input.tags),
    options: checkAxes(input.options, problems),
    variants: input.variants.map((variant, at) =>
      checkVariant(variant, `variants.${at}`, problems, input.giftCard ?? false),
    ),
  };
  const badHandle = handleProblem((input.handle ?? "").trim());
  if (badHandle) problems["handle"] = badHandle;
  if (checked.descriptionHtml.length > LIMITS.description)
    problems["descriptionHtml"] =
      `Please keep the description under ${LIMITS.description.toLocaleString("en")} characters.`;
  if (checked.tags.length > LIMITS.tags || checked.tags.some((tag) => tag.length > LIMITS.line))
    problems["tags"] = `Please use at most ${LIMITS.tags} tags of up to ${LIMITS.line} characters.`;
  if (input.publishedAt && !isUsualYear(input.publishedAt.getUTCFullYear()))
    problems["publishedAt"] = "Pick a date and a time between the years 1970 and 2200.";
  checkCombinations(checked.options, checked.variants, problems);
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return { ...checked, options: usedValues(checked.options, checked.variants) };
}

/** False too for a date that is none: its year is no number. */
const isUsualYear = (year: number): boolean => year >= 1970 && year <= 2200;

function checkAxes(axes: OptionAxis[], problems: Problems): OptionAxis[] {
  const seen = new Set<string>();
  if (axes.length > LIMITS.axes) problems["options"] = `A product can vary in at most ${LIMITS.axes} ways.`;
  return axes.map((axis, at) => {
    const name = oneLine(axis.name);
    if (!name) problems[`options.${at}.name`] = "Say what varies, for example Size or Colour.";
    if (name.length > LONGEST_OPTION)
      problems[`options.${at}.name`] = `Please keep this to ${LONGEST_OPTION} characters.`;
    if (seen.has(name.toLowerCase()))
      problems[`options.${at}.name`] = `There is another option called “${name}”.`;
    seen.add(name.toLowerCase());
    const values = [...new Set(axis.values.map(oneLine).filter(Boolean))];
    const long = values.find((value) => value.length > LONGEST_OPTION);
    if (long)
      problems[`options.${at}.values`] =
        `Please shorten “${long.slice(0, 40).toWellFormed()}…” to ${LONGEST_OPTION} characters; the description has room for more.`;
    return { name, values };
  });
}

function checkVariant(
  variant: VariantInput,
  field: string,
  problems: Problems,
  giftCard: boolean,
): VariantInput {
  const amount = (name: string, value: number | null, needed: boolean): void => {
    if (value === null && !needed) return;
    if (value === null || !Number.isSafeInteger(value) || value < 0 || value > MOST_MONEY)
      problems[`${field}.${name}`] = "Type an amount, for example 2,500.";
  };
  const count = (name: string, value: number, least = 0): void => {
    if (!Number.isSafeInteger(value) || value < least || value > MOST_COUNT)
      problems[`${field}.${name}`] = "Type a whole number, 0 or more.";
  };
  amount("price", variant.price, true);
  if (giftCard && variant.price === 0)
    problems[`${field}.price`] = "A gift card needs a price: it is what will be on it.";
  amount("compareAt", variant.compareAt, false);
  amount("cost", variant.cost, false);
  // What is sold beyond its stock may stand below zero; and what stood there when that ended stays until it is filled up.
  count("stock", variant.stock, variant.backorder || variant.stock === variant.stockWas ? -MOST_COUNT : 0);
  const most = variant.mostPerOrder ?? null;
  if (most !== null && (!Number.isInteger(most) || most < 1 || most > MOST_PER_ORDER))
    problems[`${field}.mostPerOrder`] = `Type a whole number from 1 to ${MOST_PER_ORDER}, or leave it empty.`;
  count("weightGrams", variant.weightGrams);
  const checked = {
    ...variant,
    options: variant.options.map(oneLine),
    sku: oneLine(variant.sku),
    barcode: oneLine(variant.barcode),
  };
  for (const name of ["sku", "barcode"] as const)
    if (checked[name].length > LIMITS.line)
      problems[`${field}.${name}`] = `Please keep this to ${LIMITS.line} characters.`;
  return checked;
}

/** Every variant is one combination of the axes, and no two are the same. */
function checkCombinations(axes: OptionAxis[], variants: VariantInput[], problems: Problems): void {
  if (variants.length === 0) problems["variants"] = "A product needs at least one price.";
  if (variants.length > LIMITS.variants)
    problems["variants"] = `A product can have at most ${LIMITS.variants.toLocaleString("en")} variants.`;
  const seen = new Set<string>();
  for (const [at, { options }] of variants.entries()) {
    const field = `variants.${at}.options`;
    const missing = axes.find((axis, place) => !axis.values.includes(options[place] ?? ""));
    if (options.length !== axes.length || missing)
      problems[field] = missing
        ? `Choose a ${missing.name} for this variant.`
        : "This variant has one value too many.";
    const combination = JSON.stringify(options);
    if (seen.has(combination)) problems[field] = `“${options.join(" / ") || "The product"}” is there twice.`;
    seen.add(combination);
  }
}

/** A value no variant has would be a choice that leads nowhere. */
const usedValues = (axes: OptionAxis[], variants: VariantInput[]): OptionAxis[] =>
  axes.map((axis, at) => ({
    name: axis.name,
    values: axis.values.filter((value) => variants.some((variant) => variant.options[at] === value)),
  }));
