import { stores } from "./schema/index.ts";

/** What a lookup of a store answers. */
export const lookupColumns = {
  id: stores.id,
  slug: stores.slug,
  name: stores.name,
  status: stores.status,
  currency: stores.currency,
  country: stores.country,
  timeZone: stores.timeZone,
  locale: stores.locale,
  languages: stores.languages,
};

/** A store as the tenant lookup knows it. */
export type FoundStore = {
  [K in keyof typeof lookupColumns]: (typeof lookupColumns)[K]["_"]["data"];
};
