import type { DiscountInput } from "#domain/discount/check.ts";
import type { DiscountClass, Effect, Minimum } from "#domain/discount/discount.ts";
import type { EditableDiscount } from "#domain/discount/for-edit.ts";
import { plainMoney } from "#domain/money.ts";
import type { Member } from "./collection-draft.ts";
import { fromLocalInput, toLocalInput } from "./zone.ts";

/** A discount as it is being typed. */
export type DiscountDraft = {
  title: string;
  automatic: boolean;
  codes: string;
  /** Offers to one buyer are made in their conversation. */
  kind: Exclude<Effect["kind"], "offer">;
  worth: "percentage" | "amount";
  percent: string;
  amount: string;
  buy: string;
  get: string;
  times: string;
  chosenBuys: boolean;
  chosenGets: boolean;
  buyProducts: Member[];
  buyCollections: string[];
  getProducts: Member[];
  getCollections: string[];
  minimum: Minimum["kind"];
  minSubtotal: string;
  minQuantity: string;
  perBuyer: string;
  inAll: string;
  startsAt: string;
  endsAt: string;
  combinesWith: DiscountClass[];
};

export const emptyDiscount = (now: Date, timeZone: string): DiscountDraft => ({
  title: "",
  automatic: false,
  codes: "",
  kind: "order",
  worth: "percentage",
  percent: "10",
  amount: "",
  buy: "2",
  get: "1",
  times: "",
  chosenBuys: false,
  chosenGets: false,
  buyProducts: [],
  buyCollections: [],
  getProducts: [],
  getCollections: [],
  minimum: "none",
  minSubtotal: "",
  minQuantity: "",
  perBuyer: "",
  inAll: "",
  startsAt: toLocalInput(now, timeZone),
  endsAt: "",
  combinesWith: [],
});

type Zone = { currency: string; timeZone: string };

/** The draft that a saved discount begins with. */
export function discountDraftOf(discount: EditableDiscount, { currency, timeZone }: Zone): DiscountDraft {
  const { effect, minimum, perBuyer, inAll, endsAt, targets } = discount;
  const worth = effect.kind === "order" || effect.kind === "products" ? effect.worth : null;
  const extra = effect.kind === "buy_get" ? effect : null;
  const basisPoints = worth?.kind === "percentage" ? worth.basisPoints : extra?.basisPoints;
  const products = (role: "buy" | "get") =>
    targets.flatMap((target) =>
      target.role === role && target.productId !== null
        ? [{ id: target.productId, title: target.title, imageKey: target.image?.key ?? null }]
        : [],
    );
  const collections = (role: "buy" | "get") =>
    targets.flatMap((target) =>
      target.role === role && target.collectionId !== null ? [target.collectionId] : [],
    );
  return {
    title: discount.title,
    automatic: discount.automatic,
    codes: discount.codes.join("\n"),
    kind: effect.kind === "offer" ? "products" : effect.kind,
    worth: worth?.kind ?? "percentage",
    percent: basisPoints === undefined ? "" : String(basisPoints / 100),
    amount: worth?.kind === "amount" ? plainMoney(worth.amount, currency) : "",
    buy: String(extra?.buy ?? 2),
    get: String(extra?.get ?? 1),
    times: written(extra?.times ?? null),
    chosenBuys: discount.chosenBuys,
    chosenGets: discount.chosenGets,
    buyProducts: products("buy"),
    buyCollections: collections("buy"),
    getProducts: products("get"),
    getCollections: collections("get"),
    minimum: minimum.kind,
    minSubtotal: minimum.kind === "subtotal" ? plainMoney(minimum.amount, currency) : "",
    minQuantity: minimum.kind === "quantity" ? String(minimum.quantity) : "",
    perBuyer: written(perBuyer),
    inAll: written(inAll),
    startsAt: toLocalInput(discount.startsAt, timeZone),
    endsAt: endsAt === null ? "" : toLocalInput(endsAt, timeZone),
    combinesWith: discount.combinesWith,
  };
}

const written = (limit: number | null): string => (limit === null ? "" : String(limit));

/** What the draft asks for, in the store's own time. */
export const inputOf = (draft: DiscountDraft, timeZone: string): DiscountInput => ({
  ...draft,
  buyProducts: draft.buyProducts.map(({ id }) => id),
  getProducts: draft.getProducts.map(({ id }) => id),
  startsAt: fromLocalInput(draft.startsAt, timeZone),
  endsAt: draft.endsAt.trim() === "" ? "never" : fromLocalInput(draft.endsAt, timeZone),
});

const KINDS = ["order", "products", "shipping", "buy_get"] as const;
const MINIMUMS = ["none", "subtotal", "quantity"] as const;

/** What a sent form says. */
export function readDiscountForm(typed: Record<string, string>, timeZone: string): DiscountInput {
  const text = (name: string) => typed[name] ?? "";
  const list = (name: string) => text(name).split(",").filter(Boolean);
  return {
    title: text("title"),
    automatic: text("automatic") === "yes",
    codes: text("codes"),
    kind: KINDS.find((kind) => kind === text("kind")) ?? "order",
    worth: text("worth") === "amount" ? "amount" : "percentage",
    percent: text("percent"),
    amount: text("amount"),
    buy: text("buy"),
    get: text("get"),
    times: text("times"),
    chosenBuys: text("chosenBuys") === "yes",
    chosenGets: text("chosenGets") === "yes",
    buyProducts: list("buyProducts"),
    buyCollections: list("buyCollections"),
    getProducts: list("getProducts"),
    getCollections: list("getCollections"),
    minimum: MINIMUMS.find((kind) => kind === text("minimum")) ?? "none",
    minSubtotal: text("minSubtotal"),
    minQuantity: text("minQuantity"),
    perBuyer: text("perBuyer"),
    inAll: text("inAll"),
    startsAt: fromLocalInput(text("startsAt"), timeZone),
    endsAt: text("endsAt").trim() === "" ? "never" : fromLocalInput(text("endsAt"), timeZone),
    combinesWith: list("combinesWith"),
  };
}
