import { Invalid } from "../errors.ts";
import { parseMoney } from "../money.ts";
import { plainLine } from "../plain-line.ts";
import {
  type Discount,
  type DiscountClass,
  DISCOUNT_CLASSES,
  type Effect,
  type Minimum,
} from "./discount.ts";
import { readCode } from "./read-code.ts";

/** What a seller fills in, as it is typed; ids of what they picked. */
export type DiscountInput = {
  title: string;
  automatic: boolean;
  /** One a line, or with commas between. */
  codes: string;
  /** Offers are made in a conversation. */
  kind: Exclude<Effect["kind"], "offer">;
  worth: "percentage" | "amount";
  percent: string;
  amount: string;
  buy: string;
  get: string;
  times: string;
  chosenBuys: boolean;
  chosenGets: boolean;
  buyProducts: string[];
  buyCollections: string[];
  getProducts: string[];
  getCollections: string[];
  minimum: Minimum["kind"];
  minSubtotal: string;
  minQuantity: string;
  perBuyer: string;
  inAll: string;
  /** Null: what was typed is no date and time. */
  startsAt: Date | null;
  endsAt: Date | "never" | null;
  combinesWith: string[];
};

export type Target = { role: "buy" | "get"; productId: string | null; collectionId: string | null };

export type CheckedDiscount = Omit<Discount, "id" | "active"> & {
  automatic: boolean;
  codes: string[];
  chosenBuys: boolean;
  chosenGets: boolean;
  targets: Target[];
};

const MOST_CODES = 200;
const MOST_TARGETS = 500;
const MOST_USES = 1_000_000;

/** The discount that was meant. Throws `Invalid` with a sentence for each field that needs another look, named as in `DiscountInput`. */
export function checkDiscount(input: DiscountInput, currency: string): CheckedDiscount {
  const { discount, problems } = readDiscount(input, currency);
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return discount;
}

/** The same, with whatever can be read of a form that is still being filled in. */
export function readDiscount(
  input: DiscountInput,
  currency: string,
): { discount: CheckedDiscount; problems: Record<string, string> } {
  const problems: Record<string, string> = {};
  const { kind, automatic, minimum: least, endsAt } = input;
  const number = (field: keyof DiscountInput & ("buy" | "get" | "minQuantity"), most = 999): number => {
    const found = wholeNumber(input[field], most);
    if (found === null) problems[field] = `Enter a whole number from 1 to ${most}.`;
    return found ?? 1;
  };
  const limit = (field: "times" | "perBuyer" | "inAll"): number | null => {
    if (input[field].trim() === "") return null;
    const found = wholeNumber(input[field], MOST_USES);
    if (found === null) problems[field] = "Enter a whole number from 1, or leave it empty for no limit.";
    return found;
  };
  const money = (field: "amount" | "minSubtotal"): number => {
    const found = parseMoney(input[field], currency);
    if (!found) problems[field] = "Enter an amount, like 2,500.";
    return found ?? 0;
  };
  const percentage = (): number => {
    const found = readPercent(input.percent);
    if (found === null) problems["percent"] = "Enter a percentage from 0.01 to 100.";
    return found ?? 0;
  };

  const title = plainLine(input.title);
  if (title.length < 1 || title.length > 80)
    problems["title"] = "Give it a name of up to 80 letters; shoppers read it beside the amount.";
  const codes = automatic ? [] : readCodes(input.codes, problems);

  const worth = () =>
    input.worth === "percentage"
      ? ({ kind: "percentage", basisPoints: percentage() } as const)
      : ({ kind: "amount", amount: money("amount") } as const);
  const effect = ((): Effect => {
    if (kind === "shipping") return { kind };
    if (kind === "buy_get")
      return {
        kind,
        buy: number("buy"),
        get: number("get"),
        basisPoints: percentage(),
        times: limit("times"),
      };
    return { kind, worth: worth() };
  })();

  const minimum: Minimum =
    kind === "buy_get" || least === "none"
      ? { kind: "none" }
      : least === "subtotal"
        ? { kind: "subtotal", amount: money("minSubtotal") }
        : { kind: "quantity", quantity: number("minQuantity", 9_999) };

  if (input.startsAt === null) problems["startsAt"] = "Enter a day and a time.";
  if (endsAt === null) problems["endsAt"] = "Enter a day and a time, or leave it empty.";
  if (endsAt instanceof Date && input.startsAt && endsAt <= input.startsAt)
    problems["endsAt"] = "It has to end after it starts.";

  const chosenBuys = input.chosenBuys && (kind === "products" || kind === "buy_get");
  const chosenGets = input.chosenGets && kind === "buy_get";
  const targets = [
    ...(chosenBuys ? targetsOf("buy", input.buyProducts, input.buyCollections) : []),
    ...(chosenGets ? targetsOf("get", input.getProducts, input.getCollections) : []),
  ];
  if (chosenBuys && !targets.some(({ role }) => role === "buy"))
    problems["buyProducts"] = "Choose at least one product or collection.";
  if (chosenGets && !targets.some(({ role }) => role === "get"))
    problems["getProducts"] = "Choose at least one product or collection.";
  if (targets.length > MOST_TARGETS)
    problems["buyProducts"] =
      `Please choose at most ${MOST_TARGETS}; a collection can hold as many as you like.`;

  const discount = {
    title,
    automatic,
    codes,
    effect,
    minimum,
    perBuyer: limit("perBuyer"),
    inAll: limit("inAll"),
    startsAt: input.startsAt ?? new Date(0),
    endsAt: endsAt instanceof Date ? endsAt : null,
    combinesWith: DISCOUNT_CLASSES.filter((one: DiscountClass) => input.combinesWith.includes(one)),
    chosenBuys,
    chosenGets,
    targets,
  };
  return { discount, problems };
}

function readCodes(typed: string, problems: Record<string, string>): string[] {
  const parts = typed.split(/[\s,;]+/).filter(Boolean);
  const wrong = parts.find((part) => readCode(part) === null);
  if (parts.length === 0) problems["codes"] = "Enter a code, like SPRING.";
  else if (wrong !== undefined)
    problems["codes"] = `“${wrong.slice(0, 40)}” can't be a code. Use 2 to 30 letters and figures, - and _.`;
  else if (parts.length > MOST_CODES) problems["codes"] = `Please enter at most ${MOST_CODES} codes.`;
  return [...new Map(parts.map((part) => [readCode(part) ?? part, part])).values()].slice(0, MOST_CODES);
}

const targetsOf = (role: Target["role"], products: string[], collections: string[]): Target[] => [
  ...[...new Set(products)].map((productId) => ({ role, productId, collectionId: null })),
  ...[...new Set(collections)].map((collectionId) => ({ role, productId: null, collectionId })),
];

function wholeNumber(typed: string, most: number): number | null {
  const plain = typed.trim().replaceAll(",", "");
  const found = /^\d{1,7}$/.test(plain) ? Number(plain) : 0;
  return found >= 1 && found <= most ? found : null;
}

/** "12.5" as 1250. */
function readPercent(typed: string): number | null {
  const match = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(typed);
  if (!match) return null;
  const found = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return found >= 1 && found <= 10_000 ? found : null;
}
