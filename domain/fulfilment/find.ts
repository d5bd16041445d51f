import type { FullOrderRow } from "#db/orders.server.ts";
import { NotFound } from "../errors.ts";
import type { Fulfilment } from "../order/order.ts";

/** The order's parcel with this id. Throws `NotFound`. */
export function fulfilmentIn({ fulfilments }: Pick<FullOrderRow, "fulfilments">, id: string): Fulfilment {
  const found = fulfilments.find((fulfilment) => fulfilment.id === id);
  if (!found) throw new NotFound("parcel");
  return found;
}
