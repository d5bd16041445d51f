/** What a change of an order says of itself in its timeline (`ORDER_EDITED`). Minor units. */
export type ToldChange = {
  taken: ToldThing[];
  added: ToldThing[];
  reason: string;
  collect: number;
  back: number;
  /** What the order comes to from then on; null where that stays, or is known when the money is there. */
  total: number | null;
  paid: boolean;
};

type ToldThing = { name: string; quantity: number };

/** What the event of a change holds. What is missing reads as nothing. */
export function toldChange(data: Record<string, unknown>): ToldChange {
  const number = (name: string) => (typeof data[name] === "number" ? data[name] : 0);
  return {
    taken: thingsIn(data["taken"]),
    added: thingsIn(data["added"]),
    reason: typeof data["reason"] === "string" ? data["reason"] : "",
    collect: number("collect"),
    back: number("back"),
    total: typeof data["total"] === "number" ? data["total"] : null,
    paid: data["paid"] === true,
  };
}

/** The things that an event names, with how many of each: "Tote (Red / M)". */
export function thingsIn(list: unknown): ToldThing[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown) => {
    if (!one || typeof one !== "object" || !("title" in one) || !("quantity" in one)) return [];
    const { title, quantity } = one;
    if (typeof title !== "string" || typeof quantity !== "number") return [];
    const variant = "variantTitle" in one && typeof one.variantTitle === "string" ? one.variantTitle : "";
    return [{ name: variant ? `${title} (${variant})` : title, quantity }];
  });
}

/** "2 × Tote (Red / M), 1 × Cap" */
export const listed = (things: readonly ToldThing[]): string =>
  things.map(({ name, quantity }) => `${quantity} × ${name}`).join(", ");
