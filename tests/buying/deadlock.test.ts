import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { askSql } from "#db/question.server.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { sell } from "./goods.ts";

test("two batches that wait for each other both happen, once: the one that Postgres gives up is sent again", async () => {
  const open = await openShop();
  const [first, second] = [await sell(open), await sell(open)];
  const mark = ({ variantId }: { variantId: string }) =>
    askSql(sql`update variants set barcode = barcode || 'x' where id = ${variantId}::uuid`, () => undefined);
  const pause = askSql(sql`select pg_sleep(0.3)`, () => undefined);
  await Promise.all([
    open.shop.db.write({ one: mark(first), pause, two: mark(second) }),
    open.shop.db.write({ one: mark(second), pause, two: mark(first) }),
  ]);
  const rows = await open.sql("select barcode from variants where id = any($1::uuid[])", [
    [first.variantId, second.variantId],
  ]);
  expect(rows).toEqual([{ barcode: "xx" }, { barcode: "xx" }]);
});
