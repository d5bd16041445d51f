import { insertEvents, type NewEvent } from "#db/events.server.ts";
import type { StoreContext } from "../context.ts";
import { storeEvent } from "../event/tell.ts";

/** Tells that the store's locations, or their order, have changed. */
export const locationsChanged = (shop: StoreContext, data: NewEvent["data"]) =>
  insertEvents([storeEvent(shop, "LOCATIONS_CHANGED", shop.now(), data)]);
