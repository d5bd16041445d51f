import { Client } from "pg";
import { DETAILS, hiddenFields, Shopper } from "./checkout/shopper.ts";
import { addOrders, openBenchStore, type BenchStore } from "./checkout/store.ts";
import type { Bench, Tell } from "./support/emit.ts";
import { withPlatform, type Served } from "./support/platform.ts";
import { quantile } from "./support/quantile.ts";
import { middle } from "./support/rounds.ts";
import { spread } from "./support/spread.ts";

/** Orders of one round: some seconds of work, whatever the machine. */
const ORDERS = 480;
const ROUNDS = 3;
const FEW = 1_000;
const MANY = 1_000_000;

/**
 * From a filled cart to the placed order, paid on delivery, through the built Worker: orders a second on 8 and on 32 connections,
 * how long the press of the button takes, what it asks of the database, and the same in a store that has a thousand and a million
 * orders already. Each buyer has a cart, a cookie and an address of their own; every order must be answered with its page. The
 * disk is flushed as in earnest.
 */
export const bench: Bench = (tell) =>
  withPlatform(async (served) => {
    const owner = new Client(served.ownerUrl);
    await owner.connect();
    try {
      const store = await openBenchStore(owner, served.port);
      await owner.query("analyze");
      await rush(served, store, 8, 64);
      await addOrders(owner, store, FEW);
      await owner.query("analyze");

      await asks(served, store, tell);
      await visits(served, store, tell);
      const few: Rush[] = [];
      for (const connections of [8, 32]) {
        const rounds: Rush[] = [];
        for (let round = 0; round < ROUNDS; round++)
          rounds.push(await rush(served, store, connections, ORDERS));
        const of = (figure: (one: Rush) => number) => middle(rounds.map(figure));
        tell(
          `orders_per_s_c${connections}`,
          of(({ perSecond }) => perSecond),
          "orders/s",
        );
        tell(
          `p50_ms_c${connections}`,
          of(({ p50 }) => p50),
          "ms",
        );
        tell(
          `p99_ms_c${connections}`,
          of(({ p99 }) => p99),
          "ms",
        );
        if (connections === 8) few.push(...rounds);
      }
      await addOrders(owner, store, MANY);
      await owner.query("vacuum analyze");
      const many: Rush[] = [];
      await rush(served, store, 8, 64);
      for (let round = 0; round < ROUNDS; round++) many.push(await rush(served, store, 8, ORDERS));
      tell("orders_per_s_c8_1m", middle(many.map(({ perSecond }) => perSecond)), "orders/s");
      const took = (rounds: Rush[]) => middle(rounds.map(({ p50 }) => p50));
      tell("growth_1k_to_1m", took(many) / took(few), "ratio");
      await expectBooks(owner, store);
    } finally {
      await owner.end();
    }
  });

type Rush = { perSecond: number; p50: number; p99: number };

/** Fills carts first, then has all of them ordered at once, on so many connections. */
async function rush(served: Served, store: BenchStore, connections: number, orders: number): Promise<Rush> {
  const buyers = Array.from({ length: orders }, () => new Shopper(served.origin, store.host, connections));
  const forms: Record<string, string>[] = [];
  await spread(connections, orders, async (at) => {
    const buyer = buyers[at] as Shopper;
    forms[at] = await fill(buyer, store, at);
  });
  const took: number[] = [];
  const started = performance.now();
  await spread(connections, orders, async (at) => {
    const from = performance.now();
    await (buyers[at] as Shopper).order(forms[at] ?? {});
    took.push(performance.now() - from);
  });
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: orders / seconds, p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
}

/** Two things of thirty, so that buyers want what others want too. */
async function fill(buyer: Shopper, store: BenchStore, at: number): Promise<Record<string, string>> {
  for (const step of [0, 7]) {
    const variantId = store.variantIds[(at + step) % store.variantIds.length] ?? "";
    await buyer.post("/cart", { intent: "add", variantId, quantity: "1" }, 303);
  }
  const page = await buyer.get("/checkout");
  return { ...hiddenFields(page.text), ...DETAILS };
}

/** What the press of the button asks of the database; the letters that follow are the queue's. */
async function asks({ origin, asked }: Served, store: BenchStore, tell: Tell): Promise<void> {
  const statements: number[] = [];
  const trips: number[] = [];
  for (let at = 0; at < 9; at++) {
    const buyer = new Shopper(origin, store.host, 1);
    const form = await fill(buyer, store, at);
    // What the queue has left to do is not this order's.
    await settled(asked);
    const before = asked();
    const answer = await buyer.order(form);
    const after = asked();
    statements.push(after.statements - before.statements);
    trips.push(after.requests - before.requests);
    console.error(`order ${at}: ${answer.timing}, ${after.statements - before.statements} statements`);
  }
  tell("statements_per_order", middle(statements), "statements");
  tell("trips_per_order", middle(trips), "trips");
}

async function settled(asked: Served["asked"]): Promise<void> {
  let before = -1;
  while (before !== asked().requests) {
    before = asked().requests;
    await new Promise((resolve) => void setTimeout(resolve, 1_500));
  }
}

/** The whole way: two things into a cart, the checkout page, the button. */
async function visits(served: Served, store: BenchStore, tell: Tell): Promise<void> {
  const visitors = 160;
  const started = performance.now();
  await spread(8, visitors, async (at) => {
    const buyer = new Shopper(served.origin, store.host, 8);
    await buyer.order(await fill(buyer, store, at));
  });
  tell("whole_visits_per_s_c8", visitors / ((performance.now() - started) / 1000), "visits/s");
}

/** A fast shop that loses count is no shop. */
async function expectBooks(owner: Client, { id }: BenchStore): Promise<void> {
  const { rows } = await owner.query<{ wrong: number }>(
    `select count(*)::int as wrong from variants v where store_id = $1 and (
       stock <> (select sum(quantity) from stock_levels where variant_id = v.id)
       or stock <> (select sum(delta) from stock_movements where variant_id = v.id))`,
    [id],
  );
  if (rows[0]?.wrong !== 0) throw new Error(`${rows[0]?.wrong} variants differ from their ledger`);
}
