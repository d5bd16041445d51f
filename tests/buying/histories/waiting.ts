import { nothingToSend } from "#domain/fulfilment/left.ts";
import { orderForSeller } from "#domain/order/for-seller.ts";
import { listOrders } from "#domain/order/list.ts";
import { shopOf, type Story } from "./story.ts";

/** Where the list says otherwise than the page whether anything is to be sent, of the newest orders of which things were called off. */
export async function toldOtherwise(story: Pick<Story, "stage">): Promise<string[]> {
  const { open } = story.stage;
  const looked = await open.sql<{ number: number }>(
    `select o.number from orders o where o.store_id = $1
       and exists (select from order_lines l where l.order_id = o.id and l.removed > 0) order by o.number desc limit 10`,
    [open.shop.store.id],
  );
  const seller = shopOf(story, "seller", null);
  const wrong = await Promise.all(
    looked.map(async ({ number }) => {
      const [row] = (await listOrders(seller, { q: `#${number}` })).orders;
      const same = row?.nothingToSend === nothingToSend(await orderForSeller(seller, number));
      return same ? [] : [`list and page differ in whether anything is to be sent: ${number}`];
    }),
  );
  return wrong.flat();
}
