import { isId } from "#domain/id.ts";
import { receivePaystack } from "#domain/payment/webhook.ts";
import { openShop } from "#wiring/open-shop.ts";
import type { AtDoor } from "./door.ts";
import { problem } from "./problem.ts";

/** Paystack's largest events are a few kilobytes; anything much longer is not one. */
const BODY_MOST = 256 * 1024;

/**
 * A store's Paystack events. 200 once the event is kept (also when it changes nothing), 401 when the signature
 * is not that store's, 404 for no such store: anything but 200 makes Paystack try again later.
 */
export async function paystackWebhook(c: AtDoor): Promise<Response> {
  const storeId = c.req.param("storeId") ?? "";
  const platform = c.get("platform");
  const store =
    isId(storeId) && c.get("host").kind === "platform" ? await platform.db.storeById(storeId) : null;
  if (!store) return problem(c, 404, "not_found", "There is no such store.");
  if (Number(c.req.header("content-length") ?? 0) > BODY_MOST)
    return problem(c, 422, "too_large", "The event is too large.");
  const body = await c.req.text();
  if (body.length > BODY_MOST) return problem(c, 422, "too_large", "The event is too large.");
  const shop = openShop(c.get("opening"), store, { kind: "gateway", provider: "paystack" });
  const outcome = await receivePaystack(shop, body, c.req.header("x-paystack-signature") ?? null);
  if (outcome === "bad_signature")
    return problem(c, 401, "bad_signature", "The signature does not belong to this event.");
  return c.json({ status: "ok" });
}
