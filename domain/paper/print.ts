import { orderByNumber, type FullOrderRow } from "#db/orders.server.ts";
import { printedAddress } from "#db/printed-address.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound, Unavailable } from "../errors.ts";
import { askableNumber } from "../order/number.ts";
import { speakingAgain } from "../store/languages.ts";
import type { Shell } from "../store/store.ts";
import { sayIn, type Say } from "../words/say.ts";
import type { Paper, Printable } from "./paper.ts";

/** Sharp enough at the size it is printed in, and small. */
const LOGO_PX = 480;

/** What a paper is written from: the order, and its store as it speaks the order's language. `address` is the store's, in lines. */
export type About = { say: Say; order: FullOrderRow; shell: Shell; address: string };

/** A paper about an order, in the language of the order, as its letters are; in one trip. Throws `NotFound`. */
export async function printed(
  shop: StoreContext,
  number: number,
  write: (about: About) => Paper,
): Promise<Printable> {
  const { order, shell, address } = await shop.db.read({
    order: orderByNumber(askableNumber(number)),
    shell: storeShell(),
    address: printedAddress(),
  });
  if (!order) throw new NotFound("order");
  const spoken = speakingAgain(shell, order.language);
  const paper = write({ say: sayIn(spoken.locale), order, shell: spoken, address });
  return { paper, logo: await logoOf(shop, shell) };
}

/** A paper does without what can't be had now. */
async function logoOf({ ports }: StoreContext, { logoKey }: Shell): Promise<Uint8Array | null> {
  if (!logoKey) return null;
  try {
    const shaped = await ports.pictures.shape(logoKey, { kind: "wide", px: LOGO_PX }, "image/png");
    return shaped?.bytes ?? null;
  } catch (error) {
    if (error instanceof Unavailable) return null;
    throw error;
  }
}
