import { Invalid } from "#domain/errors.ts";
import { checkProduct } from "#domain/product/check.ts";
import type { ProductInput } from "#domain/product/input.ts";
import type { Store } from "#domain/store/store.ts";
import { inputOf, type ProductDraft } from "./product-draft.ts";

/**
 * The draft as the domain takes it, when nothing in it would be lost on the way: an option without values and a
 * schedule in the past are told, together with all that the domain finds. Throws `Invalid`, keyed as the form's fields.
 */
export function checkedInput(
  draft: ProductDraft,
  store: Pick<Store, "currency" | "timeZone">,
  now: Date,
): ProductInput {
  const input = inputOf(draft, store, now);
  const problems: Record<string, string> = {};
  for (const [at, { values }] of draft.axes.entries())
    if (values.length === 0)
      problems[`options.${at}.values`] = "Add at least one value, or take this option out.";
  if (draft.status === "scheduled" && input.publishedAt && input.publishedAt <= now)
    problems["publishedAt"] = "That time has passed. Pick a later one, or “Active” to show it now.";
  if (Object.keys(problems).length === 0) return input;
  throw new Invalid({ ...problemsOf(input, draft), ...problems });
}

/** What the domain says, its options counted as the form counts them. */
function problemsOf(input: ProductInput, { axes }: ProductDraft): Record<string, string> {
  const places = [...axes.keys()].filter((at) => (axes[at]?.values.length ?? 0) > 0);
  try {
    checkProduct(input);
    return {};
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return Object.fromEntries(
      Object.entries(error.problems).map(([field, said]) => [
        field.replace(/^options\.(\d+)\./, (_, at: string) => `options.${places[Number(at)] ?? at}.`),
        said,
      ]),
    );
  }
}
