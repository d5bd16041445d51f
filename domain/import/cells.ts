import { parseMoney } from "../money.ts";
import { oneLine } from "../product/text.ts";

/** A cell that can't be understood; the message goes into the report. */
export class BadCell extends Error {
  override name = "BadCell";
}

/** Thousands in threes and a decimal point: "1,234.50". A decimal comma would be read as a hundred times the price. */
const AMOUNT = /^\D{0,4}(\d{1,3}(,\d{3})+|\d+)(\.\d*)?$/;

/** An amount in minor units. Throws `BadCell`. */
export function readAmount(cell: string, what: string, currency: string): number {
  const amount = AMOUNT.test(cell) ? parseMoney(cell, currency) : null;
  if (amount === null)
    throw new BadCell(`The ${what} “${short(cell)}” is not an amount in ${currency}. Write it like 1234.50.`);
  return amount;
}

/** A whole number; decimals are rounded, as weights come with them. Throws `BadCell`. */
export function readCount(cell: string, what: string): number {
  if (!/^-?\d{1,9}(\.\d+)?$/.test(cell)) throw new BadCell(`The ${what} “${short(cell)}” is not a number.`);
  return Math.round(Number(cell));
}

const YES = new Set(["true", "yes", "y", "1"]);
const NO = new Set(["false", "no", "n", "0"]);

/** True or false as spreadsheets write it. Throws `BadCell`. */
export function readYesNo(cell: string, what: string): boolean {
  const word = cell.toLowerCase();
  if (!YES.has(word) && !NO.has(word))
    throw new BadCell(`${what} says “${short(cell)}”. Write TRUE or FALSE.`);
  return YES.has(word);
}

/** Enough of a cell to recognise it, on one line and never cut through the middle of a character. */
export function short(cell: string): string {
  const text = oneLine(cell);
  return text.length > 40 ? `${text.slice(0, 39).replace(HALF, "")}…` : text;
}

/** The first half of a pair that stands for one character in UTF-16, cut off from its second. */
const HALF = /[\ud800-\udbff]$/;
