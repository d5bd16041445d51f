import { randomUUID } from "node:crypto";

/** Ids that rows of one store share, so that they can point at each other. */
export type SampleIds = Record<
  | "store"
  | "product"
  | "image"
  | "variant"
  | "location"
  | "collection"
  | "import"
  | "cart"
  | "order"
  | "orderLine"
  | "parcel"
  | "payment"
  | "buyer"
  | "zone"
  | "discount"
  | "card"
  | "return"
  | "refund"
  | "addition"
  | "threadCard"
  | "purchase",
  string
>;

export const sampleIds = (): SampleIds => ({
  store: randomUUID(),
  product: randomUUID(),
  image: randomUUID(),
  variant: randomUUID(),
  location: randomUUID(),
  collection: randomUUID(),
  import: randomUUID(),
  cart: randomUUID(),
  order: randomUUID(),
  orderLine: randomUUID(),
  parcel: randomUUID(),
  payment: randomUUID(),
  buyer: randomUUID(),
  zone: randomUUID(),
  discount: randomUUID(),
  card: randomUUID(),
  return: randomUUID(),
  refund: randomUUID(),
  addition: randomUUID(),
  threadCard: randomUUID(),
  purchase: randomUUID(),
});
