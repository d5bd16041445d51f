import type { OnlineGateway } from "#domain/payment/providers.ts";
import { countedOtherwise } from "./numbers.ts";
import { sentBackOtherwise } from "./sent-back.ts";
import { ONLINE, type Story } from "./story.ts";
import { toldOtherwise } from "./waiting.ts";

/** What an order that is not called off still has of the shelf. */
const HOLDS = "(o.status in ('paid', 'fulfilled') or o.status = 'placed' and o.released_at is null)";
/** A refunded order keeps what it used; one that was called off before does not. */
const LIVES = "not exists (select from events e where e.order_id = o.id and e.type = 'ORDER_CANCELLED')";

/** Each finds what must not be; what it is about is an order's number, or the id of what differs. */
const NEVER: Record<string, string> = {
  "two payments count for one order":
    "select o.number from orders o where (select count(*) from payments p where p.order_id = o.id and p.status = 'paid' and p.addition_id is null) > 1",
  "two payments count for one addition":
    "select a.id from order_additions a where (select count(*) from payments p where p.addition_id = a.id and p.status = 'paid') > 1",
  "an addition belongs to its order without its money, or its money counts without it": `select a.id from order_additions a where (a.status = 'paid') <> exists (
       select from payments p where p.addition_id = a.id and p.amount = a.total and (p.status = 'paid' or p.status = 'refund_due' and a.status = 'paid'))`,
  "a draft stays beside the order that it has become":
    "select d.id from draft_orders d where exists (select from orders o where o.cart_id = d.id)",
  "more is given back, or pays for exchanges, than came": `select o.number from orders o where (
       select coalesce(sum(r.amount), 0) from refunds r where r.order_id = o.id and r.status <> 'failed') + (
       select coalesce(sum(t.exchange_credit - t.exchange_freed), 0) from returns t where t.order_id = o.id and t.exchange_order_id is not null) > o.gift_card + (
       select coalesce(sum(t.exchange_credit - t.exchange_freed), 0) from returns t where t.exchange_order_id = o.id) + (
       select coalesce(sum(p.amount), 0) from payments p where p.order_id = o.id and p.status in ('paid', 'refund_due'))`,
  "more things came back, or were called off, than there are":
    "select l.order_id from order_lines l where l.returned > l.sent or l.sent + l.removed > l.quantity",
  "what came back before it was paid is not what was told": `select o.number from orders o where o.came_back <> (
       select coalesce(sum((e.data->>'amount')::bigint), 0) from events e where e.order_id = o.id and e.type = 'RETURN_RECEIVED')`,
  "what came back before it was paid is not what its lines say": `select o.number from orders o where (o.came_back, true) <> (
       select coalesce(sum(l.came_back), 0), coalesce(bool_and(l.came_back_pieces <= l.returned and (l.came_back > 0 or l.came_back_pieces = 0)), true)
       from order_lines l where l.order_id = o.id)`,
  "an order's discount is more than what took something off its pieces": `select o.number from orders o where o.discount - o.delivery_discount <> (
       select coalesce(sum(l.discount), 0) from order_lines l where l.order_id = o.id)`,
  "an order is paid without all of its money": `select o.number from orders o where o.paid_at is not null and o.status in ('paid', 'fulfilled') and o.total - o.gift_card <> (
       select coalesce(sum(p.amount), 0) from payments p where p.order_id = o.id and p.status = 'paid' and p.currency = o.currency)`,
  "money counts for an order that is not paid": `select o.number from orders o join payments p on p.order_id = o.id where p.status = 'paid' and p.provider <> 'nothing_due'
       and (o.paid_at is null or o.status in ('placed', 'cancelled') or o.status = 'refunded' and p.refunded < p.amount)`,
  "more is given back than came": `select o.number from orders o where (
       select coalesce(sum(r.amount - r.gift_card), 0) from refunds r where r.order_id = o.id and r.status <> 'failed') > (
       select coalesce(sum(p.amount), 0) from payments p where p.order_id = o.id and p.status in ('paid', 'refund_due'))`,
  "a payment and what of it is on its way back differ": `select p.reference from payments p where p.refunded <> (
       select coalesce(sum(r.amount - r.gift_card), 0) from refunds r where r.payment_id = p.id and r.status <> 'failed')`,
  "an order's method is not what paid it":
    "select o.number from orders o join payments p on p.order_id = o.id and p.status = 'paid' and p.addition_id is null where p.provider <> o.method",
  "stock is below nothing": "select v.id from variants v where v.stock < 0",
  "stock, levels and ledger differ": `select v.id from variants v where v.stock <> (select coalesce(sum(quantity), 0) from stock_levels l where l.variant_id = v.id)
       or v.stock <> (select coalesce(sum(delta), 0) from stock_movements m where m.variant_id = v.id)`,
  "an order has other things than it should": `select o.number from orders o join variants v on v.store_id = o.store_id where (
         select coalesce(sum(m.delta), 0) from stock_movements m where m.order_id = o.id and m.variant_id = v.id) <> (
         select coalesce(sum(case when ${HOLDS} then l.removed + l.returned - l.quantity when o.status = 'refunded' then l.returned - l.sent else 0 end), 0)
         from order_lines l where l.order_id = o.id and l.variant_id = v.id) - (
         select coalesce(sum((e->>'quantity')::int), 0) from order_additions a, jsonb_array_elements(a.lines) e
         where a.order_id = o.id and a.status = 'open' and e->>'variantId' = v.id::text)
       and (exists (select from order_lines l where l.order_id = o.id and l.variant_id = v.id)
         or exists (select from stock_movements m where m.order_id = o.id and m.variant_id = v.id))`,
  "a gift card and its book differ": `select c.id from gift_cards c where c.balance < 0
       or c.balance <> (select coalesce(sum(amount), 0) from gift_card_movements m where m.card_id = c.id)`,
  "an order has other money of gift cards than it should": `select o.number from orders o where (select coalesce(sum(m.amount), 0) from gift_card_movements m where m.order_id = o.id)
       <> case when ${LIVES} then o.gift_card_back - o.gift_card else 0 end`,
  "uses of a discount are not counted right": `select d.id from discounts d where d.used <> (
       select count(*) from discount_redemptions r where r.discount_id = d.id and r.returned_at is null)`,
  "a use of a discount is kept that should be back, or the other way round": `select o.number from orders o join discount_redemptions r on r.order_id = o.id where (r.returned_at is null) <> (${LIVES})`,
  "an event is parked for ever":
    "select r.id from webhook_receipts r where r.applied_at is null and r.times > 99",
  "a comparison goes on for ever": "select r.id from reconciliation_runs r where r.state = 'running'",
  "the last comparison did not ask about everything": `select r.id from reconciliation_runs r where r.kind = 'full' and r.state = 'done' and r.unasked > 0
       and r.started_at = (select max(started_at) from reconciliation_runs l where l.provider = r.provider and l.kind = 'full')`,
  "a comparison stopped": `select r.id from reconciliation_runs r where r.state = 'stopped'
       and r.started_at > (select max(started_at) from reconciliation_runs l where l.provider = r.provider and l.state = 'done')`,
  "the books differ though everything was booked": `select d.kind || ' ' || d.reference from reconciliation_differences d
       where d.resolved_at is null and d.kind not in ('amount', 'refund_due')`,
};

/** Every table is read with the store's own rows only, as the store itself would. */
const ASKED = Object.values(NEVER)
  .map((query, at) => {
    const [, alias = ""] = /from (?:[a-z_]+) ([a-z])\b/.exec(query.slice(query.indexOf(" from "))) ?? [];
    return `select $${at + 2}::text as what, found.about::text from (select x.about from (
      ${query.replace(/^select (.*?) from/s, `select ${alias}.store_id, $1 as about from`)}) as x where x.store_id = $1) as found`;
  })
  .join(" union all ");

type Told = {
  number: number;
  status: string;
  released: boolean;
  paid: boolean;
  /**
   * Payments that are to go back, and those of them of which something is not on its way yet. What was paid for an addition is told
   * with the rest when its order is called off.
   */
  due: number;
  owed: number;
  types: string[];
};

/** All that is wrong with this store and its gateways, in words; empty when nothing is. */
export async function wrongs(story: Pick<Story, "stage" | "standins">): Promise<string[]> {
  const { open } = story.stage;
  const storeId = open.shop.store.id;
  const never = await open.sql<{ what: string; about: string }>(ASKED, [storeId, ...Object.keys(NEVER)]);
  const told = await open.sql<Told>(
    `select o.number, o.status, o.released_at is not null as released, o.paid_at is not null as paid,
       (select count(*)::int from payments p where p.order_id = o.id and p.status = 'refund_due') as due,
       (select count(*)::int from payments p where p.order_id = o.id and p.status = 'refund_due' and p.refunded < p.amount
         and p.addition_id is null) as owed,
       array(select e.type from events e where e.order_id = o.id order by e.at, e.id) as types
     from orders o where o.store_id = $1`,
    [storeId],
  );
  return [
    ...never.map(({ what, about }) => `${what}: ${about}`),
    ...told.flatMap((order) => timeline(order).map((what) => `${what}: ${order.number}`)),
    ...(await charges(story)),
    ...(await sentBackOtherwise(story)),
    ...(await toldOtherwise(story)),
    // Every day of a store is counted, so once it has had all of its stories is enough.
    ...(story.stage.left === 0 ? await countedOtherwise(story) : []),
    ...story.stage.faults.map(String),
  ];
}

/** The order as its events tell it. */
function timeline({ status, released, paid, due, owed, types }: Told): string[] {
  const now = { status: "none", released: false, paid: false };
  for (const type of types) {
    if (type === "ORDER_CREATED") now.status = "placed";
    if (type === "ORDER_PAID") now.paid = true;
    if (type === "ORDER_PAID" && now.status === "placed") now.status = "paid";
    if (type === "ORDER_FULFILLED") now.status = "fulfilled";
    if (type === "ORDER_CANCELLED") now.status = "cancelled";
    if (type === "HOLD_ENDED") now.released = true;
    if (type === "HOLD_RENEWED" || type === "ORDER_PAID") now.released = false;
  }
  const times = (type: string) => types.filter((each) => each === type).length;
  const more = ["ORDER_CREATED", "ORDER_PAID", "ORDER_FULFILLED", "ORDER_CANCELLED"].filter(
    (type) => times(type) > 1,
  );
  // Its money goes back in as many parts as it was given back in; with the last it is refunded.
  // Of an exchange they may all be money of the order before it.
  if (status === "refunded" && times("ORDER_REFUNDED") + times("EXCHANGE_REFUNDED") > 0)
    now.status = "refunded";
  return [
    ...more.map((type) => `${type} is told more than once`),
    ...(now.status === status ? [] : [`its events tell ${now.status}, it is ${status}`]),
    ...(now.paid === paid ? [] : ["its events tell otherwise whether it was paid"]),
    ...(status !== "placed" || now.released === released
      ? []
      : ["its events tell otherwise whether it is held"]),
    // What was on its way back already when the order was called off is told by its refund.
    ...(times("REFUND_DUE") >= owed && times("REFUND_DUE") <= due
      ? []
      : [`${due} payments are to go back, ${times("REFUND_DUE")} are told`]),
  ];
}

type Charge = { provider: OnlineGateway; reference: string; amount: number; currency: string };
type Booked = Charge & { status: string; problem: string };

/** What the gateways took and what is booked, held against each other one by one. */
async function charges(story: Pick<Story, "stage" | "standins">): Promise<string[]> {
  const taken = await charged(story);
  const booked = await story.stage.open.sql<Booked>(
    `select provider, reference, amount::int, currency, status, problem from payments
     where store_id = $1 and provider in ('paystack', 'flutterwave')`,
    [story.stage.open.shop.store.id],
  );
  const counts = (one: Booked | undefined) => one?.status === "paid" || one?.status === "refund_due";
  return [
    ...taken.flatMap((charge) => {
      const mine = booked.find(({ reference }) => reference === charge.reference);
      if (!mine) return [`a charge belongs to no payment: ${charge.reference}`];
      const same = mine.amount === charge.amount && mine.currency === charge.currency;
      if (same && !counts(mine)) return [`a charge was not booked: ${charge.reference}`];
      if (!same && (counts(mine) || mine.problem === ""))
        return [`another amount was booked, or not noted: ${charge.reference}`];
      return [];
    }),
    ...booked
      .filter((one) => counts(one) && !taken.some(({ reference }) => reference === one.reference))
      .map(({ reference }) => `money counts that no gateway took: ${reference}`),
  ];
}

async function charged({ standins }: Pick<Story, "standins">): Promise<Charge[]> {
  const listed = await Promise.all(
    ONLINE.map(async (provider) => {
      const answer = await fetch(`${standins[provider].url}/_standin/transactions`);
      const { transactions }: { transactions: Record<string, unknown>[] } = await answer.json();
      return transactions
        .filter(({ status }) => status === "success" || status === "successful")
        .map(({ reference, tx_ref, amount, currency }) => ({
          provider,
          reference: String(reference ?? tx_ref),
          amount: Math.round(Number(amount) * (provider === "paystack" ? 1 : 100)),
          currency: String(currency),
        }));
    }),
  );
  return listed.flat();
}
