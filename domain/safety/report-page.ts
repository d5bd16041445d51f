import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { ShopMiss } from "../storefront/miss.ts";
import type { Shell } from "../store/store.ts";
import { enterOrder, enterStore, type Entered } from "../thread/enter.ts";
import { readOn } from "../thread/read-on.ts";
import type { Message } from "../thread/thread.ts";

/** Messages to choose from: what is reported was said lately. */
const SHOWN = 20;

export type ReportPage = {
  shell: Shell;
  /** The newest of the store's, the newest first. */
  messages: Message[];
};

/** The page on which a buyer reports what the store wrote about an order. Throws `ShopMiss`. */
export async function reportPageOfOrder(
  shop: StoreContext,
  number: number,
  key: string,
): Promise<ReportPage> {
  const { shell } = await shop.db.read({ shell: storeShell() });
  try {
    return { shell, messages: await saidByStore(shop, await enterOrder(shop, number, key)) };
  } catch (error) {
    if (error instanceof NotFound) throw new ShopMiss("order", shell);
    throw error;
  }
}

/** The same for what it wrote in the buyer's own thread; `of` is whose it is. Throws `SignedOut`. */
export async function reportPageOfOwn(shop: StoreContext): Promise<ReportPage & { of: string }> {
  const { shell } = await shop.db.read({ shell: storeShell() });
  const entered = await enterStore(shop);
  return { shell, of: entered.thread.id, messages: await saidByStore(shop, entered) };
}

async function saidByStore(shop: StoreContext, { thread }: Entered): Promise<Message[]> {
  const said = await readOn(shop, thread, { before: null, isLookedAt: false });
  return (said?.messages ?? [])
    .filter(({ by }) => by === "staff")
    .slice(-SHOWN)
    .toReversed();
}
