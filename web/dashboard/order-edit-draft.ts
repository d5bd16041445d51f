import type { EditInput } from "#domain/edit/check.ts";
import type { Addable } from "#domain/edit/addable.ts";
import { planEdit, unsentOf, type Change, type Plan } from "#domain/edit/plan.ts";
import { formatMoney } from "#domain/money.ts";
import type { Order } from "#domain/order/order.ts";
import { GATEWAY_NAMES, isOnline } from "#domain/payment/providers.ts";

/** Something that is added, while the change is made. */
export type AddedDraft = Addable & { quantity: number; free: boolean };

/** A change while it is made: how many of each line there shall be, by its id, and what is new. */
export type EditDraft = { wanted: Record<string, number>; added: AddedDraft[] };

export const NO_CHANGE: EditDraft = { wanted: {}, added: [] };

/** How many of a line there are now, and at least. */
export const countOf = ({ quantity, removed }: Order["lines"][number]) => quantity - removed;
export const leastOf = (line: Order["lines"][number]) => countOf(line) - unsentOf(line);

/** The change as it is sent. More of a line is added at today's price. */
export function inputOf(order: Order, { wanted, added }: EditDraft): Pick<EditInput, "taken" | "added"> {
  const moved = order.lines.map((line) => ({ line, by: (wanted[line.id] ?? countOf(line)) - countOf(line) }));
  return {
    taken: moved.flatMap(({ line, by }) => (by < 0 ? [{ lineId: line.id, quantity: -by }] : [])),
    added: [
      ...moved.flatMap(({ line: { variantId }, by }) =>
        by > 0 && variantId !== null ? [{ variantId, quantity: by, free: false }] : [],
      ),
      ...added.map(({ variantId, quantity, free }) => ({ variantId, quantity, free })),
    ],
  };
}

/** What it comes to, as the server counts it. */
export function planOf(order: Order, draft: EditDraft, own: readonly Addable[]): Plan {
  const input = inputOf(order, draft);
  const known = [...own, ...draft.added];
  const change: Change = {
    taken: input.taken,
    added: input.added.map(({ variantId, quantity, free }, at) => {
      const sold = known.find((one) => one.variantId === variantId);
      return {
        id: `new ${at}`,
        variantId,
        quantity,
        unitPrice: free ? 0 : (sold?.price ?? 0),
        taxable: sold?.taxable ?? true,
      };
    }),
  };
  return planEdit(order, change);
}

/** What happens when it is saved, in sentences. */
export function consequences(order: Order, plan: Plan): string[] {
  const money = (amount: number) => formatMoney(amount, order.currency);
  if (plan.kind === "unpaid") return unpaidWords(order, plan, money);
  const said: string[] = [];
  const { giftCard, amount } = plan.refund;
  const rest = amount - giftCard;
  if (giftCard > 0) said.push(`${money(giftCard)} goes back onto the gift card.`);
  const through = order.received.find(({ due }) => !due)?.provider ?? order.method;
  if (rest > 0)
    said.push(
      isOnline(through)
        ? `${money(rest)} goes back through ${GATEWAY_NAMES[through]}.`
        : `${money(rest)} is for you to give back by hand; it is noted as given back.`,
    );
  if (plan.collect > 0)
    said.push(
      `${money(plan.collect)} is collected from the buyer by a link. What you add is kept for three days, and belongs to the order once it is paid.`,
    );
  if (said.length === 0) said.push("Nothing more is to be paid, and nothing goes back.");
  return said;
}

function unpaidWords(
  { method, total, giftCard }: Order,
  { due, collect, back }: Extract<Plan, { kind: "unpaid" }>,
  money: (amount: number) => string,
): string[] {
  const before = total - giftCard;
  if (due < 0)
    return [`Gift cards have paid ${money(giftCard)}, and this would cost less. Cancel the order instead.`];
  if (due === 0) return ["Nothing is left to pay: the order is paid then."];
  if (collect === 0 && back === 0) return [`The buyer pays ${money(due)}, as before.`];
  const sum = `The buyer pays ${money(due)} instead of ${money(before)}`;
  if (method === "pay_on_delivery") return [`${sum} when it arrives.`];
  if (method === "bank_transfer")
    return [`${sum} by bank transfer. A transfer of the old amount is not enough.`];
  return [`${sum}. The page they had is put aside, and money that comes there all the same goes back.`];
}
