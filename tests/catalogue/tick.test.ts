import { expect, test } from "vitest";
import { startImport } from "#domain/import/start.ts";
import { viewImport } from "#domain/import/view.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { CTX, deliver, environment } from "#tests/support/worker.ts";
import { tick } from "#worker/tick.ts";
import { csv, preview } from "./run-import.ts";

test("the minute cron finds a lost import and sees it through to its pictures", async () => {
  const open = await openShop();
  const storeId = open.shop.store.id;
  const { env, queued } = environment(open.files);
  // Whether its stock is to be compared too depends on how many stores were opened before.
  const own = () =>
    queued
      .splice(0)
      .filter((job) => "storeId" in job && job.storeId === storeId && job.kind !== "stock_check");
  const importId = await preview(open, csv("Handle,Title,Price,Image Src", "a,A,10,https://a.example/1.jpg"));
  await startImport(open.shop, importId);

  await tick({} as ScheduledController, env, CTX);
  expect(own()).toEqual([]);
  await open.sql("update imports set moved_at = moved_at - interval '3 minutes' where id = $1", [importId]);
  await tick({} as ScheduledController, env, CTX);
  expect(own()).toEqual([{ kind: "resume", storeId }]);
  expect(await deliver({ kind: "resume", storeId }, env)).toBe("done");
  expect(own()).toEqual([{ kind: "import", storeId, importId }]);
  expect(await deliver({ kind: "import", storeId, importId }, env)).toBe("done");
  expect(own()).toMatchObject([{ kind: "picture", storeId }]);
  expect(await viewImport(open.shop, importId)).toMatchObject({ status: "done", counts: { created: 1 } });

  await open.sql(
    "update product_images set queued_at = queued_at - interval '6 minutes' where store_id = $1",
    [storeId],
  );
  await tick({} as ScheduledController, env, CTX);
  expect(own()).toEqual([{ kind: "resume", storeId }]);
  await deliver({ kind: "resume", storeId }, env);
  expect(own()).toMatchObject([{ kind: "picture", storeId }]);
});
