import { sql, type SQL } from "drizzle-orm";
import type { GatewayWord } from "./payments-of-order.server.ts";
import type { RunKind } from "./reconciliation-runs.server.ts";

/**
 * A gateway is due for a full run when the last one was begun before `full`; for one of what waits when a payment begun since
 * `begun` is not settled and no run was begun after `waiting`. A key that was replaced before `replaced` is gone.
 */
export type ReconcileDue = { now: Date; full: Date; waiting: Date; begun: Date; replaced: Date };

/** `wanted` is null where a run stands still that was begun before. */
export type GatewayDue = { storeId: string; provider: GatewayWord; wanted: RunKind | null };

/** For the platform's door, which sees of all this no more than whose and when. */
export function gatewaysDue(due: ReconcileDue, limit: number): SQL {
  const at = (moment: Date) => sql`${moment.toISOString()}::timestamptz`;
  return sql`
    with gateways as (
      select store_id, provider from payment_methods where provider in ('paystack', 'flutterwave')
      union select store_id, provider from payment_keys where replaced_at > ${at(due.replaced)}),
    known as (
      -- The newest of each kind by the index, however many runs are kept.
      select g.store_id, g.provider, whole.started_at as full_at, greatest(whole.started_at, part.started_at) as any_at,
        live.store_id is not null as runs, live.leased_until
      from gateways g
      left join lateral (select started_at from reconciliation_runs r
        where r.store_id = g.store_id and r.provider = g.provider and r.kind = 'full'
        order by started_at desc limit 1) whole on true
      left join lateral (select started_at from reconciliation_runs r
        where r.store_id = g.store_id and r.provider = g.provider and r.kind = 'waiting'
        order by started_at desc limit 1) part on true
      left join reconciliation_runs live
        on live.store_id = g.store_id and live.provider = g.provider and live.state = 'running'),
    judged as (
      select *, case
        when coalesce(full_at < ${at(due.full)}, true) then 'full'
        when coalesce(any_at < ${at(due.waiting)}, true) and exists (
          select from payments p where p.store_id = known.store_id and p.provider = known.provider
            and p.status in ('pending', 'failed') and p.provider in ('paystack', 'flutterwave')
            and p.created_at >= ${at(due.begun)}) then 'waiting' end as wanted
      from known)
    select store_id as "storeId", provider, wanted from judged
    where wanted is not null or runs and coalesce(leased_until < ${at(due.now)}, true)
    order by any_at nulls first limit ${limit}`;
}
