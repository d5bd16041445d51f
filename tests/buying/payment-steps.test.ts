import { uuidv7 } from "uuidv7";
import { expect, test } from "vitest";
import type { PaymentStatus } from "#domain/order/order.ts";
import { NEXT_OF_PAYMENT } from "#domain/payment/status.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { buy } from "./checkout.ts";
import { sell } from "./goods.ts";

const STATUSES = Object.keys(NEXT_OF_PAYMENT) as PaymentStatus[];

test("the database lets a payment take the steps of the table, and no other, whoever writes", async () => {
  const open = await openShop();
  await buy(open, [await sell(open)]);
  const made: string[] = [];
  for (const from of STATUSES)
    for (const to of STATUSES) {
      const id = uuidv7();
      await open.sql(
        `insert into payments (id, store_id, order_id, provider, reference, amount, currency, status)
         select $1::uuid, store_id, order_id, provider, $1::text, amount, currency, $2 from payments where store_id = $3 limit 1`,
        [id, from, open.shop.store.id],
      );
      const step = open.sql("update payments set status = $2 where id = $1", [id, to]);
      if (await step.then(() => true).catch(refusedStep)) made.push(`${from} ${to}`);
    }
  const declared = STATUSES.flatMap((from) => NEXT_OF_PAYMENT[from].map((to) => `${from} ${to}`));
  // To stay as it is is no step.
  expect(made.toSorted()).toEqual([...declared, ...STATUSES.map((same) => `${same} ${same}`)].toSorted());
});

function refusedStep(error: unknown): false {
  expect(error).toMatchObject({ code: "23514", constraint: "payments_steps" });
  return false;
}
