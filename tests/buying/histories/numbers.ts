import { counted, kept, recount, type Day } from "#tests/numbers/recount.ts";
import type { OpenShop } from "#tests/support/open-shop.ts";
import type { Story } from "./story.ts";

const PATIENCE = 100;

/** From now on every day of this store is over, so that whatever changes is noted as to be counted again. */
export const countEveryDay = ({ sql, shop }: OpenShop): Promise<unknown> =>
  sql("insert into store_days (store_id, until) values ($1, '2100-01-01')", [shop.store.id]);

/**
 * Where the numbers of a day are not what its books come to: counted now, and as events had them counted. In words; a day that no event
 * led to stands there as it was before.
 */
export async function countedOtherwise(story: Pick<Story, "stage">): Promise<string[]> {
  const { open } = story.stage;
  const byHand = await recount(open, open.shop.store.timeZone);
  const days = [...byHand.keys()];
  await countNoted(open);
  return [
    ...differing("counted", byHand, await counted(open, days)),
    ...differing("noted", byHand, await kept(open)),
  ];
}

const differing = (what: string, byHand: Map<string, Day>, byUs: Map<string, Day>): string[] =>
  [...new Set([...byHand.keys(), ...byUs.keys()])].flatMap((day) => {
    const [expected, found] = [JSON.stringify(byHand.get(day)), JSON.stringify(byUs.get(day))];
    return expected === found ? [] : [`${what} otherwise on ${day}: ${found}, and the books say ${expected}`];
  });

/** Counts what events have led to, once all of this store's are seen: whoever writes beside us holds that up for a moment. */
async function countNoted({ sql, shop }: OpenShop): Promise<void> {
  for (let tries = 0; tries < PATIENCE; tries++) {
    await sql("select opnmrt_note_changed(now())");
    const [row] = await sql<{ behind: boolean }>(
      `select exists (select from events e, event_consumers c
         where c.name = 'numbers' and e.store_id = $1 and e.tx >= c.until_tx::xid8) as behind`,
      [shop.store.id],
    );
    if (!row?.behind) break;
    await new Promise((settle) => setTimeout(settle, 20));
  }
  await sql("select * from opnmrt_count_days(1000000, now() + interval '1 second')");
}
