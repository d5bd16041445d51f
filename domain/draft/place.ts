import { uuidv7 } from "uuidv7";
import { handOverAll } from "#db/fulfilments.server.ts";
import { stepOrder } from "#db/order-steps.server.ts";
import { insertEvents } from "#db/events.server.ts";
import { draftById, linesOfDraft, settleByHand, spendDraft } from "#db/drafts.server.ts";
import { insertOrder, insertOrderLines, settleNothingDue, takeStock } from "#db/order-placing.server.ts";
import { placedOfCart } from "#db/orders.server.ts";
import { gatewayKeys } from "#db/payment-keys.server.ts";
import { insertPayment } from "#db/payments.server.ts";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { storeShellAndTerms } from "#db/stores.server.ts";
import { actorName, type StoreContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { handleSoon, orderEvent } from "../event/tell.ts";
import { idOf } from "../id.ts";
import { formatMoney } from "../money.ts";
import { currentKey } from "../payment/keys.ts";
import { isOnline } from "../payment/providers.ts";
import { requireMay } from "../staff/require.ts";
import { countDraft } from "./count.ts";
import type { CountedDraft } from "./draft.ts";
import { readDraft, typedDraft } from "./read.ts";
import { draftMoved } from "./save.ts";
import { readTerms, type HandedIn, type TermsOfPayment } from "./terms.ts";
import { writeUpDraft, type WrittenDraft } from "./write-up.ts";
import { OWN_DELIVERY } from "./draft.ts";

/** Each time the shop has moved on between reading and writing; the next read says what happened. */
const ATTEMPTS = 4;

/**
 * Turns a draft into an order, once, by the write and under the guards of a checkout. Pressed again it answers the same order.
 * `seen` is what the page showed: the draft's revision and the total, in minor units. Throws `NotFound`, `Invalid` (what is
 * missing for how it is to be paid) and `Conflict` (`draft_moved`, `draft_empty`, `out_of_stock`, `not_delivered`,
 * `price_changed`).
 */
export async function placeDraft(
  shop: StoreContext,
  id: string,
  handedIn: HandedIn,
  seen: { revision: number; total: number },
): Promise<{ number: number; key: string }> {
  requireMay(shop, "orders.write");
  const draftId = idOf(id, "draft");
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const now = shop.now();
    const { store, draft, rows, placed, keys } = await shop.db.read({
      store: storeShellAndTerms(),
      draft: draftById(draftId),
      rows: linesOfDraft(draftId, now),
      placed: placedOfCart(draftId),
      keys: gatewayKeys(now),
    });
    if (placed) return placed;
    if (!draft) throw new NotFound("draft");
    if (draft.revision !== seen.revision) throw draftMoved();
    const { shell, terms } = store;
    const typed = typedDraft(draft.typed);
    const read = readDraft(typed, shell.currency);
    const counted = countDraft(typed, read, rows, terms, shell);
    const payment = readTerms(typed, read, counted, handedIn, shell, now);
    requireOrderable(counted);
    const { total } = counted.totals;
    const named = typed.way !== "none" && typed.offerId !== "" && typed.offerId !== OWN_DELIVERY;
    if (total !== seen.total || (named && counted.chosen?.id !== typed.offerId))
      throw new Conflict(
        "price_changed",
        `Prices or delivery have changed since this page was loaded. The total is now ${formatMoney(total, shell.currency)}. Look it over and press again.`,
      );
    const written = writeUpDraft(
      draftId,
      typed,
      counted,
      payment,
      { currency: shell.currency, storeId: shop.store.id },
      now,
    );
    written.payment.keyGeneration = isOnline(payment.method)
      ? (currentKey(keys, payment.method)?.generation ?? null)
      : null;
    const taken = typed.way === "none";
    const number = await write(
      shop,
      written,
      payment,
      { revision: draft.revision, mark: terms.mark, taken },
      now,
    );
    if (number === null) continue;
    await handleSoon(shop);
    return { number, key: written.order.key };
  }
  throw new Conflict("out_of_stock", "Others are buying the same things right now. Please try again.");
}

function requireOrderable({ lines, chosen }: CountedDraft): void {
  if (lines.length === 0) throw new Conflict("draft_empty", "Put something into the order first.");
  const missing = lines.flatMap(({ title, problem }) => (problem === null ? [] : [`${title}: ${problem}`]));
  if (missing.length > 0) throw new Conflict("out_of_stock", missing.join(" "));
  if (!chosen)
    throw new Conflict(
      "not_delivered",
      "Nothing of yours goes to this address. Type a delivery of your own, or choose another way.",
    );
}

/** The order's number, or null when a guard said no and nothing was kept. */
async function write(
  shop: StoreContext,
  { takings, order, lines, payment }: WrittenDraft,
  { byHand }: TermsOfPayment,
  { revision, mark, taken }: { revision: number; mark: string; taken: boolean },
  at: Date,
): Promise<number | null> {
  const { id, source, currency } = order;
  const settled = byHand !== null || payment.provider === "nothing_due";
  const paid = { amount: payment.amount, currency, ...byHand };
  // Paid and in the buyer's hands: nothing is left to do, and nobody is written to as if it were.
  const done = settled && taken;
  const fulfilmentId = uuidv7();
  const things = lines.map(({ title, variantTitle = "", quantity }) => ({ title, variantTitle, quantity }));
  try {
    const { placed } = await shop.db.write({
      // First, so that of two presses the second waits here and never competes for its own stock.
      draft: spendDraft(order.cartId ?? "", revision),
      stock: takeStock(takings, at, { orderId: id, actor: actorName(shop.actor) }),
      placed: insertOrder(order, mark, [
        insertOrderLines(id, lines),
        insertPayment(payment),
        insertEvents([
          orderEvent(shop, "ORDER_CREATED", id, at, { source }),
          ...(settled ? [orderEvent(shop, "ORDER_PAID", id, at, paid)] : []),
          ...(done
            ? [
                orderEvent(shop, "ORDER_FULFILLED", id, at, {
                  fulfilmentId,
                  things,
                  left: 0,
                  handedOver: true,
                }),
              ]
            : []),
        ]),
      ]),
      ...(byHand ? { settled: settleByHand(id, { ...byHand, at }) } : {}),
      ...(payment.provider === "nothing_due" ? { settled: settleNothingDue(id, at) } : {}),
      ...(done && {
        given: handOverAll({ id: fulfilmentId, orderId: id, at }),
        step: stepOrder({ orderId: id, from: "paid", to: "fulfilled", at }),
      }),
    });
    return placed.number;
  } catch (error) {
    if (error instanceof Refused || error instanceof Duplicate) return null;
    throw error;
  }
}
