import type { Told } from "../words/say.ts";
import {
  type Candidate,
  classOf,
  type DiscountClass,
  DISCOUNT_CLASSES,
  type DiscountLine,
  mayCombine,
} from "./discount.ts";
import { largestGroups } from "./groups.ts";
import { reductionOf, type Remaining } from "./reduce.ts";
import { isOffered, nameOf, whyNot, type Writing } from "./usable.ts";

/** What a discount does for this order. Minor units. */
export type Applied = {
  id: string;
  code: string | null;
  title: string;
  class: DiscountClass;
  /** All it takes off, lines and delivery together. */
  amount: number;
  /** What it takes off each line that it touches. */
  lines: { id: string; amount: number }[];
  delivery: number;
};

export type Discounted = {
  /** What is taken off each line in all, of those that something is taken off. */
  lines: Map<string, number>;
  delivery: number;
  /** All of it. */
  total: number;
  applied: Applied[];
  /** Codes that were asked for and do nothing, with the reason in words; an offer has none, and stands here by an empty one. */
  refused: { code: string; why: Told }[];
};

/**
 * What an order's discounts come to: the codes that were asked for and those that come by themselves, in the combination that
 * saves the shopper most. Products are reduced first, then the order, then delivery; nothing falls below zero; the parts add
 * up. Neither the order of the lines nor that of the candidates matters. `delivery` is null while none is chosen: free delivery
 * then counts as applied, with nothing off yet.
 */
export function applyDiscounts(
  lines: DiscountLine[],
  delivery: number | null,
  candidates: Candidate[],
  now: Date,
  writing: Writing,
): Discounted {
  const sorted = lines.toSorted(byId);
  const refused: Discounted["refused"] = [];
  const refuse = (candidate: Candidate, why: Told) => {
    const { code } = candidate;
    if (code !== null || sorted.some((line) => isOffered(candidate, line)))
      refused.push({ code: code ?? "", why });
  };
  const usable: Candidate[] = [];
  for (const candidate of candidates.toSorted(inTurn)) {
    const twin = usable.find(({ id }) => id === candidate.id);
    const why = twin ? notBeside(candidate, twin) : whyNot(candidate, sorted, now, writing);
    if (why) refuse(candidate, why);
    else usable.push(candidate);
  }
  const best = largestGroups(usable, mayCombine)
    .map((group) => take(group, sorted, delivery))
    .toSorted(byWorth)[0];
  const applied = best ?? [];
  for (const candidate of usable) {
    if (applied.some(({ id }) => id === candidate.id)) continue;
    const rival = usable.find(
      (other) => applied.some(({ id }) => id === other.id) && !mayCombine(other, candidate),
    );
    refuse(candidate, rival ? notBeside(candidate, rival) : changesNothing(candidate));
  }
  const sums = new Map<string, number>();
  for (const { id, amount } of applied.flatMap((each) => each.lines))
    sums.set(id, (sums.get(id) ?? 0) + amount);
  return {
    lines: sums,
    delivery: applied.reduce((sum, each) => sum + each.delivery, 0),
    total: applied.reduce((sum, each) => sum + each.amount, 0),
    applied,
    refused: refused.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** Takes a group's discounts off, one after the other, and leaves out those that do nothing. */
function take(group: Candidate[], lines: DiscountLine[], delivery: number | null): Applied[] {
  const rest: Remaining = {
    lines: lines.map((line) => ({ line, left: line.quantity * line.unitPrice })),
    delivery: delivery ?? 0,
  };
  return group.flatMap((candidate) => {
    const reduction = reductionOf(candidate, rest);
    const each = lines.flatMap((line, at) => {
      const amount = reduction.lines[at] ?? 0;
      const row = rest.lines[at];
      if (row) row.left -= amount;
      return amount > 0 ? [{ id: line.id, amount }] : [];
    });
    rest.delivery -= reduction.delivery;
    const amount = each.reduce((sum, one) => sum + one.amount, 0) + reduction.delivery;
    if (amount === 0 && !(delivery === null && candidate.effect.kind === "shipping")) return [];
    const { id, code, title, effect } = candidate;
    return [{ id, code, title, class: classOf(effect), amount, lines: each, delivery: reduction.delivery }];
  });
}

/** The dearest first; of two that save the same, that with more of the codes asked for, then of fewer discounts, then by id. */
function byWorth(a: Applied[], b: Applied[]): number {
  const sum = (all: Applied[]) => all.reduce((total, { amount }) => total + amount, 0);
  const codes = (all: Applied[]) => all.filter(({ code }) => code !== null).length;
  const ids = (all: Applied[]) => all.map(({ id }) => id).join();
  return sum(b) - sum(a) || codes(b) - codes(a) || a.length - b.length || (ids(a) < ids(b) ? -1 : 1);
}

/** Products, then the order, then delivery; the same class in the order of ids, and of one discount a code before none. */
function inTurn(a: Candidate, b: Candidate): number {
  const turn = ({ effect }: Candidate) => DISCOUNT_CLASSES.indexOf(classOf(effect));
  return turn(a) - turn(b) || byId(a, b) || ((a.code ?? "~") < (b.code ?? "~") ? -1 : 1);
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const notBeside = (candidate: Candidate, rival: Candidate): Told => ({
  text: "{code} can't be used together with {other}, which you have already.",
  values: { code: nameOf(candidate), other: nameOf(rival) },
});

const changesNothing = (candidate: Candidate): Told => ({
  text: "{code} changes nothing on this order.",
  values: { code: nameOf(candidate) },
});
