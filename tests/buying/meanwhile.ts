import type { StoreContext } from "#domain/context.ts";

/** The same shop, in which something else happens after it has looked and right before its first write. */
export function meanwhile(shop: StoreContext, step: () => Promise<unknown>): StoreContext {
  let happened = false;
  return {
    ...shop,
    db: {
      ...shop.db,
      write: async (commands) => {
        if (!happened) {
          happened = true;
          await step();
        }
        return shop.db.write(commands);
      },
    },
  };
}
