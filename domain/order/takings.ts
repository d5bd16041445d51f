import type { Taking } from "#db/order-placing.server.ts";

/** What is taken of each variant, however many lines name it, in the order of their ids: the order in which stock is locked. */
export function takingsOf(lines: Taking[]): Taking[] {
  const sums = new Map<string, Taking>();
  for (const { variantId, quantity, price } of lines) {
    const before = sums.get(variantId);
    sums.set(variantId, {
      variantId,
      price: before?.price ?? price,
      quantity: (before?.quantity ?? 0) + quantity,
    });
  }
  return [...sums.values()].sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}
