import { uuidv7 } from "uuidv7";
import { deleteTaxes, holdTerms, insertTaxes, lockTerms } from "#db/delivery.server.ts";
import type { StoreContext } from "../context.ts";
import type { PlacedTax } from "../delivery/terms.ts";
import { Invalid } from "../errors.ts";
import { isId } from "../id.ts";
import { plainLine } from "../plain-line.ts";
import { isPlace, REST } from "../place/place.ts";
import { requireMay } from "../staff/require.ts";
import { writeTerms } from "./write-terms.ts";

export const TAXES_MOST = { rules: 100, name: 40 } as const;

/**
 * Keeps the store's taxes, all of them in one write. `mark` is that of what was changed. Throws `Invalid` (a field is `0.rate`),
 * `Conflict` (`terms_changed`) when somebody else was quicker, `Forbidden`.
 */
export async function saveTaxes(shop: StoreContext, wanted: PlacedTax[], mark: string): Promise<void> {
  requireMay(shop, "settings.write");
  const { taxes, problems } = checkTaxes(wanted);
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  await writeTerms(shop, {
    lock: lockTerms(),
    held: holdTerms(mark),
    gone: deleteTaxes(),
    ...(taxes.length > 0 && { taxes: insertTaxes(taxes) }),
  });
}

/** Taxes as they are kept, and a sentence for each field that needs another look. */
export function checkTaxes(wanted: PlacedTax[]): { taxes: PlacedTax[]; problems: Record<string, string> } {
  const problems: Record<string, string> = {};
  const tell = (path: string, fine: boolean, otherwise: string) => {
    if (!fine) problems[path] ??= otherwise;
  };
  tell("", wanted.length <= TAXES_MOST.rules, `There can be at most ${TAXES_MOST.rules} taxes.`);
  const taxes = wanted
    .slice(0, TAXES_MOST.rules)
    .map(({ id, name, place, rate, included, onDelivery }, at) => {
      const called = plainLine(name);
      tell(`${at}.name`, called.length > 0, "Write what it is called on the bill, e.g. VAT.");
      tell(
        `${at}.name`,
        called.length <= TAXES_MOST.name,
        `Please use at most ${TAXES_MOST.name} characters.`,
      );
      tell(`${at}.place`, place !== REST && isPlace(place), "Choose where it applies.");
      tell(
        `${at}.rate`,
        Number.isSafeInteger(rate) && rate >= 0 && rate <= 10_000,
        "Write a rate from 0 to 100 %, with two decimals at most.",
      );
      return { id: isId(id) ? id : uuidv7(), name: called, place, rate, included, onDelivery };
    });
  taxes.forEach(({ name, place }, at) =>
    tell(
      `${at}.name`,
      taxes.findIndex((other) => other.name === name && other.place === place) === at,
      "There is a tax of this name there already.",
    ),
  );
  return { taxes, problems };
}
