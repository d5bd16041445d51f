import { sessionsOf } from "#db/sessions.server.ts";
import { storeShell } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import type { OpenSession } from "../identity/sessions.ts";
import type { Shell } from "../store/store.ts";
import { buyerOf } from "./buyer.ts";

/** Where the buyer is signed in, this device first, in one trip. */
export async function myDevices(shop: StoreContext): Promise<{ shell: Shell; sessions: OpenSession[] }> {
  const { buyerId, sessionId } = buyerOf(shop);
  const { shell, sessions } = await shop.db.read({
    shell: storeShell(),
    sessions: sessionsOf("buyer", buyerId, shop.now()),
  });
  return {
    shell,
    sessions: sessions
      .map((session) => ({ ...session, current: session.id === sessionId }))
      .sort((a, b) => Number(b.current) - Number(a.current)),
  };
}
