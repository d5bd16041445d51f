import { formatMoney } from "../money.ts";
import { classOf, type Discount, type DiscountClass } from "./discount.ts";

/** What is said besides the terms: its codes (none: it comes by itself), whether it is for chosen things, and how to write. */
export type Summarised = Pick<
  Discount,
  "effect" | "minimum" | "perBuyer" | "inAll" | "startsAt" | "endsAt" | "combinesWith"
> & { codes: string[]; automatic: boolean; chosenBuys: boolean; chosenGets: boolean };

type Writing = { currency: string; timeZone: string };

/** "10% off the order", in the dashboard's English. */
export function effectWords(
  { effect, chosenBuys, chosenGets }: Pick<Summarised, "effect" | "chosenBuys" | "chosenGets">,
  currency: string,
): string {
  switch (effect.kind) {
    case "shipping":
      return "Free delivery";
    case "offer":
      return "An offer to one buyer";
    case "order":
      return `${worthWords(effect.worth, currency)} off the order`;
    case "products":
      return effect.worth.kind === "amount"
        ? `${worthWords(effect.worth, currency)} off each piece of ${chosenBuys ? "the chosen products" : "every product"}`
        : `${worthWords(effect.worth, currency)} off ${chosenBuys ? "the chosen products" : "every product"}`;
    case "buy_get": {
      const how = effect.basisPoints === 10_000 ? "free" : `for ${percent(effect.basisPoints)} less`;
      const bought = chosenBuys ? `${effect.buy} of the chosen products` : `any ${effect.buy}`;
      const got = chosenGets ? `${effect.get} of the products you chose for it` : `${effect.get} more`;
      return `Buy ${bought}, get ${got} ${how}`;
    }
  }
}

/** ", from ₦20,000", or nothing. */
export function leastWords({ minimum }: Pick<Summarised, "minimum">, currency: string): string {
  if (minimum.kind === "none") return "";
  return minimum.kind === "subtotal"
    ? `, from ${formatMoney(minimum.amount, currency)}`
    : `, from ${minimum.quantity} ${minimum.quantity === 1 ? "piece" : "pieces"}`;
}

/** What the discount does, a sentence for each thing, as its seller would tell somebody. */
export function summaryOf(of: Summarised, { currency, timeZone }: Writing): string[] {
  const { effect, minimum, perBuyer, inAll, startsAt, endsAt, codes, automatic } = of;
  const when = (at: Date) =>
    new Intl.DateTimeFormat("en-GB", {
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    }).format(at);
  const how = automatic
    ? "by itself, no code needed"
    : codes.length === 0
      ? "with a code you still have to think of"
      : codes.length <= 3
        ? `with the code ${codes.join(" or ")}`
        : `with one of ${codes.length} codes`;
  const what = effectWords(of, currency);
  const from =
    minimum.kind === "subtotal"
      ? [`For at least ${formatMoney(minimum.amount, currency)}.`]
      : minimum.kind === "quantity"
        ? [`For at least ${minimum.quantity} ${minimum.quantity === 1 ? "piece" : "pieces"}.`]
        : [];
  const often =
    effect.kind === "buy_get" && effect.times !== null
      ? [`At most ${times(effect.times)} in one order; the cheapest pieces count as the extra ones.`]
      : effect.kind === "buy_get"
        ? ["As often as it fits in one order; the cheapest pieces count as the extra ones."]
        : [];
  const limits = [
    ...(perBuyer === null ? [] : [`Each buyer can use it ${times(perBuyer)}.`]),
    ...(inAll === null ? [] : [`It ends after ${inAll} ${inAll === 1 ? "order" : "orders"}.`]),
  ];
  const days =
    endsAt === null
      ? `From ${when(startsAt)}, without an end.`
      : `From ${when(startsAt)} until ${when(endsAt)}.`;
  return [`${what}, ${how}.`, ...often, ...from, ...limits, days, togetherWords(of)];
}

function togetherWords({ combinesWith, effect }: Summarised): string {
  if (combinesWith.length === 0) return "Not together with any other discount.";
  const names = combinesWith.map((one) => (one === classOf(effect) ? `other ${CLASS[one]}` : CLASS[one]));
  return `Together with ${list(names)}, where those allow it too.`;
}

const CLASS = {
  product: "discounts on products",
  order: "discounts on the order",
  shipping: "free delivery",
} as const satisfies Record<DiscountClass, string>;

const list = (names: string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

const times = (n: number): string => (n === 1 ? "once" : n === 2 ? "twice" : `${n} times`);

const percent = (basisPoints: number): string => `${basisPoints / 100}%`;

function worthWords(
  worth: { kind: "percentage"; basisPoints: number } | { kind: "amount"; amount: number },
  currency: string,
) {
  return worth.kind === "percentage" ? percent(worth.basisPoints) : formatMoney(worth.amount, currency);
}
