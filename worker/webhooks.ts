import { isId } from "#domain/id.ts";
import { GATEWAY_NAMES, type OnlineGateway } from "#domain/payment/providers.ts";
import { receiveEvent, refuseTooLarge } from "#domain/payment/webhook.ts";
import { openShop } from "#wiring/open-shop.ts";
import type { AtDoor } from "./door.ts";
import { problem } from "./problem.ts";

/** A gateway's largest events are a few kilobytes; anything much longer is not one. */
const BODY_MOST = 256 * 1024;

/**
 * A store's events from one gateway. 200 once the event is kept (also when it changes nothing), 401 when it is not signed for
 * that store, 404 for no such store, 413 for what is too long to be one, 503 when the gateway can't be asked about it: anything
 * but 200 makes the gateway try again later. What is in the body decides, not what its type is said to be.
 */
export const gatewayWebhook =
  (provider: OnlineGateway) =>
  async (c: AtDoor): Promise<Response> => {
    const storeId = c.req.param("storeId") ?? "";
    const platform = c.get("platform");
    const store =
      isId(storeId) && c.get("host").kind === "platform" ? await platform.db.storeById(storeId) : null;
    if (!store) return problem(c, 404, "not_found", "There is no such store.");
    const shop = openShop(c.get("opening"), store, { kind: "gateway", provider });
    const body = await readUpTo(BODY_MOST, c.req.raw);
    if (body === null) {
      await refuseTooLarge(shop, provider);
      return problem(c, 413, "too_large", "The event is too large.");
    }
    const outcome = await receiveEvent(shop, provider, body, (name) => c.req.header(name) ?? null);
    if (outcome === "bad_signature")
      return problem(
        c,
        401,
        "bad_signature",
        `${GATEWAY_NAMES[provider]} did not sign this event for this store.`,
      );
    return c.json({ status: "ok" });
  };

/** The body as text, or null as soon as it is longer: what is said about its length is not waited for. */
async function readUpTo(most: number, request: Request): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return null;
  if (!request.body) return "";
  const text = new TextDecoder();
  let body = "";
  let length = 0;
  for (const reader = request.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return body + text.decode();
    length += value.byteLength;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    body += text.decode(value, { stream: true });
  }
}
