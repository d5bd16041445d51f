import { atGateway } from "../refunded.ts";
import { ONLINE, type Story } from "./story.ts";

/** Where a gateway sent back more than is booked, as it would of a refund that was sent twice, or less than is said to be back. */
export async function sentBackOtherwise({
  stage: { open },
  standins,
}: Pick<Story, "stage" | "standins">): Promise<string[]> {
  const books = await open.sql<{ provider: string; booked: number; done: number }>(
    `select p.provider, sum(r.amount - r.gift_card)::int as booked,
       coalesce(sum(r.amount - r.gift_card) filter (where r.status = 'done'), 0)::int as done
     from refunds r join payments p on p.id = r.payment_id
     where r.store_id = $1 and r.way = 'gateway' and r.status <> 'failed' group by p.provider`,
    [open.shop.store.id],
  );
  const wrong = await Promise.all(
    ONLINE.map(async (provider) => {
      const refunds = await atGateway(standins[provider].url);
      const sent = refunds
        .filter(({ status }) => status !== "failed")
        .reduce((sum, { amount }) => sum + Math.round(amount * (provider === "paystack" ? 1 : 100)), 0);
      const { booked, done } = books.find((of) => of.provider === provider) ?? { booked: 0, done: 0 };
      return [
        ...(sent <= booked ? [] : [`${provider} sent back ${sent}, and ${booked} is booked`]),
        ...(sent >= done ? [] : [`${provider} sent back ${sent}, and ${done} is said to be back`]),
      ];
    }),
  );
  return wrong.flat();
}
