import type { CollectionRule } from "#db/collections.server.ts";
import { Invalid } from "../errors.ts";
import { isId } from "../id.ts";
import { toDescription } from "../product/description.ts";
import { cleanTags, oneLine } from "../product/text.ts";

export type CollectionInput = {
  title: string;
  /** Derived from the title when empty. */
  handle?: string;
  descriptionHtml: string;
  rule: CollectionRule;
  /** For the tag rules. */
  tags: string[];
  /** For a collection made by hand, in its order. */
  productIds: string[];
};

const MOST = { line: 255, description: 100_000, tags: 50, products: 1000 } as const;

/** The collection as it may be written. Throws `Invalid` with problems keyed by field. */
export function checkCollection(input: CollectionInput): CollectionInput & { handle: string } {
  const byTag = input.rule !== "manual";
  const checked = {
    title: oneLine(input.title),
    handle: oneLine(input.handle ?? ""),
    descriptionHtml: toDescription(input.descriptionHtml),
    rule: input.rule,
    tags: byTag ? cleanTags(input.tags) : [],
    productIds: byTag ? [] : input.productIds.filter(isId),
  };
  const problems: Record<string, string> = {};
  if (!checked.title) problems["title"] = "Give the collection a name.";
  if (checked.title.length > MOST.line) problems["title"] = `Please keep this to ${MOST.line} characters.`;
  if (/[/?#\s]/.test(checked.handle) || checked.handle.length > MOST.line)
    problems["handle"] = "An address has no spaces, slashes, question marks or #. Dashes are fine.";
  if (checked.handle === "all")
    problems["handle"] = "“all” is the page with every product. Choose another address.";
  if (!["manual", "any_tag", "all_tags"].includes(input.rule))
    problems["rule"] = "Choose how products come into this collection.";
  else if (byTag && checked.tags.length === 0) problems["tags"] = "Name at least one tag.";
  if (checked.tags.length > MOST.tags || checked.tags.some((tag) => tag.length > MOST.line))
    problems["tags"] = `Please use at most ${MOST.tags} tags of up to ${MOST.line} characters.`;
  if (checked.productIds.length > MOST.products)
    problems["productIds"] =
      `A collection made by hand holds at most ${MOST.products.toLocaleString("en")} products. Use a tag instead.`;
  if (checked.descriptionHtml.length > MOST.description)
    problems["descriptionHtml"] = "Please make the description shorter.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return checked;
}
