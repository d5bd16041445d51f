/**
 * A reference of our own for a new payment: letters, digits and `-`, which every gateway takes. It carries a mark of its store, so
 * that shops that share an account at a gateway can tell what is whose.
 */
export const newReference = (storeId: string): string =>
  `opn-${markOf(storeId)}-${crypto.randomUUID().replaceAll("-", "")}`;

/** The end of the id is random; its beginning is the time it was made. */
const markOf = (storeId: string): string => storeId.slice(-8);

/** `ours`: made by this store; `other`: by another shop, or not by us at all; `unclear`: by us, before there were marks. */
export function whoseReference(reference: string, storeId: string): "ours" | "other" | "unclear" {
  const mark = /^opn-([0-9a-f]{8})-[0-9a-f]{32}$/.exec(reference)?.[1];
  if (mark !== undefined) return mark === markOf(storeId) ? "ours" : "other";
  return /^opn-[0-9a-f]{32}$/.test(reference) ? "unclear" : "other";
}
