import type { RunKind } from "#db/reconciliation-runs.server.ts";
import type { StoreContext } from "#domain/context.ts";
import type { OnlineGateway } from "#domain/payment/providers.ts";
import { reconcile } from "#domain/reconciliation/run.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import { openShopWithAll, type Standins } from "./gateways.ts";

/** What tells the keys of one account from all others. */
export const accountTag = (): string => crypto.randomUUID().replaceAll("-", "");

/** Keys of an account that no other test uses. */
export function newKeys(): Record<OnlineGateway, { secret: string; webhookSecret: string }> {
  const tag = accountTag();
  return {
    paystack: { secret: `sk_test_${tag}`, webhookSecret: "" },
    flutterwave: { secret: `FLWSECK_TEST-${tag}-X`, webhookSecret: `beads-${tag}` },
  };
}

/** A store that takes both gateways, with accounts of its own at each. */
export const openOnAccounts = (standins: Standins, keys = newKeys()): Promise<OpenShop> =>
  openShopWithAll(standins, { keys });

export const asSystem = (shop: StoreContext, inMs = 0): StoreContext => ({
  ...shop,
  actor: { kind: "system" },
  now: () => new Date(Date.now() + inMs),
});

/** Runs a comparison to its end; answers how many slices it took. */
export async function compareAll(
  shop: StoreContext,
  provider: OnlineGateway,
  wanted: RunKind | null = "full",
): Promise<number> {
  let slices = 1;
  for (let state = await reconcile(shop, provider, wanted); state === "more"; slices++)
    state = await reconcile(shop, provider, null);
  return slices;
}

export const runsOf = ({ sql, shop }: OpenShop, provider: OnlineGateway) =>
  sql<{
    kind: string;
    state: string;
    asked: number;
    booked: number;
    unasked: number;
    matched: number;
    others: number;
    problem: string;
  }>(
    `select kind, state, asked, booked, unasked, matched, others, problem from reconciliation_runs
     where store_id = $1 and provider = $2 order by started_at`,
    [shop.store.id, provider],
  );

export const differencesOf = ({ sql, shop }: OpenShop) =>
  sql<{
    id: string;
    kind: string;
    reference: string;
    amount: number;
    currency: string;
    how: string | null;
    actor: string | null;
  }>(
    `select id, kind, reference, amount::int, currency, how, actor from reconciliation_differences
     where store_id = $1 order by found_at, id`,
    [shop.store.id],
  );

/** How often the seller was told that something differs. */
export const tellings = async ({ sql, shop }: OpenShop): Promise<{ provider: string; count: number }[]> =>
  (
    await sql<{ data: { provider: string; count: number } }>(
      "select data from events where store_id = $1 and type = 'PAYMENT_DIFFERENCE_FOUND' order by id",
      [shop.store.id],
    )
  ).map(({ data }) => data);
