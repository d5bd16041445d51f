import { uuidv7 } from "uuidv7";
import { addPushDevice } from "#db/push-devices.server.ts";
import type { PushDevice, StoreContext } from "../context.ts";
import { Conflict, Invalid, TooMany } from "../errors.ts";
import { plainLine } from "../plain-line.ts";
import { requireMay } from "../staff/require.ts";
import { personOf } from "./person.ts";

const DEVICES_MOST = 10;
const LONGEST_ENDPOINT = 1_000;

/**
 * Sends this person's pushes to a browser from now on, as long as they are signed in there. `subscription` is what its push service
 * gave it, as JSON; `name` what it is called in a list. One trip. Throws `Invalid` (`subscription`), `Conflict` (`no_push`) and `TooMany`.
 */
export async function addDevice(shop: StoreContext, subscription: string, name: string): Promise<void> {
  requireMay(shop, "orders.read");
  const { userId, sessionId } = personOf(shop);
  if (shop.ports.push.publicKey === null) throw new Conflict("no_push", "Push is not set up here.");
  const device = readSubscription(subscription);
  if (!device || !shop.ports.push.takes(device.endpoint))
    throw new Invalid({
      subscription: "This browser’s push service is none that we know. Please try another browser.",
    });
  const { allowed, retryAfterS } = await shop.ports.limits.take("push_device", `${shop.store.id}:${userId}`);
  if (!allowed) throw new TooMany(retryAfterS);
  const added = { id: uuidv7(), sessionId, ...device, name: plainLine(name).slice(0, 60) };
  await shop.db.write({ added: addPushDevice(userId, added, DEVICES_MOST, shop.now()) });
}

/** What a browser's `PushSubscription` says of itself; null when it is none. */
function readSubscription(json: string): PushDevice | null {
  try {
    const { endpoint, keys } = JSON.parse(json) as { endpoint?: unknown; keys?: Record<string, unknown> };
    const { p256dh, auth } = keys ?? {};
    if (typeof endpoint !== "string" || endpoint.length > LONGEST_ENDPOINT) return null;
    // A point that is not compressed, and sixteen bytes.
    if (typeof p256dh !== "string" || !/^B[\w-]{86}$/.test(p256dh)) return null;
    if (typeof auth !== "string" || !/^[\w-]{22}$/.test(auth)) return null;
    return { endpoint, p256dh, auth };
  } catch {
    return null;
  }
}
