/** A card as it lies on the table. Minor units. */
export type CardOnTable = {
  id: string;
  lastFour: string;
  currency: string;
  balance: number;
  expiresAt: Date | null;
  disabledAt: Date | null;
};

export type CardState = "usable" | "empty" | "expired" | "disabled";

/** Whether there is money on it that can be spent now. */
export function stateOf(card: Omit<CardOnTable, "id" | "lastFour" | "currency">, now: Date): CardState {
  if (card.disabledAt !== null) return "disabled";
  if (card.expiresAt !== null && card.expiresAt <= now) return "expired";
  return card.balance > 0 ? "usable" : "empty";
}

/** What a card pays. */
export type CardPayment = { id: string; lastFour: string; amount: number };

/**
 * What the cards pay of `due`: those whose time is over first come first, then the smallest, so that as few as possible stay
 * half full. Cards that can't be spent now, or are of another currency, pay nothing.
 */
export function payWithCards(cards: CardOnTable[], due: number, currency: string, now: Date): CardPayment[] {
  const time = ({ expiresAt }: CardOnTable) => expiresAt?.getTime() ?? Infinity;
  const inTurn = cards
    .filter((card) => card.currency === currency && stateOf(card, now) === "usable")
    .toSorted((a, b) =>
      time(a) === time(b) ? a.balance - b.balance || (a.id < b.id ? -1 : 1) : time(a) - time(b),
    );
  let left = due;
  return inTurn.flatMap(({ id, lastFour, balance }) => {
    const amount = Math.min(balance, left);
    left -= amount;
    return amount > 0 ? [{ id, lastFour, amount }] : [];
  });
}
