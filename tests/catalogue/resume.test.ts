import { beforeEach, expect, inject, test } from "vitest";
import { openPlatformDb } from "#db/platform-db.server.ts";
import { Trips } from "#db/trips.server.ts";
import { applyImportSlice } from "#domain/import/apply-slice.ts";
import { importsStillSince, picturesStillSince, resumeWork } from "#domain/import/resume.ts";
import { startImport } from "#domain/import/start.ts";
import { viewImport } from "#domain/import/view.ts";
import { productForEdit } from "#domain/product/for-edit.ts";
import { listProducts } from "#domain/product/list.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { csv, preview, work } from "./run-import.ts";

const MINUTE_MS = 60_000;
const FILE = csv("Handle,Title,Price,Image Src", "a,A,10,https://a.example/1.jpg", "b,B,x,");

let open: OpenShop;
let storeId: string;
beforeEach(async () => {
  open = await openShop();
  storeId = open.shop.store.id;
});

/** The store as the sweep finds it some minutes from now. */
const after = (minutes: number) => ({
  ...open.shop,
  actor: { kind: "system" as const },
  now: () => new Date(Date.now() + minutes * MINUTE_MS),
});
const sweep = async (minutes: number) => {
  open.jobs.length = 0;
  await resumeWork(after(minutes));
  return open.jobs.map((job) => job.kind);
};

/** Whether the minute cron, with what its role may see, finds this store. */
async function isFound(minutes: number): Promise<boolean> {
  const platform = openPlatformDb(inject("world").platformUrl, new Trips());
  const now = after(minutes).now();
  const found = await platform.storesStandingStill(importsStillSince(now), picturesStillSince(now), 10_000);
  return found.includes(storeId);
}

async function started(): Promise<string> {
  const id = await preview(open, FILE);
  await startImport(open.shop, id);
  return id;
}

test("an import whose job was lost is found after two minutes, queued again, and comes to its end", async () => {
  const id = await started();
  expect([await isFound(1), await isFound(3)]).toEqual([false, true]);
  expect(await sweep(1)).toEqual([]);
  expect(await sweep(3)).toEqual(["import"]);
  expect(await sweep(3)).toEqual([]);
  await work(open, id);
  expect(await viewImport(open.shop, id)).toMatchObject({
    status: "done",
    counts: { created: 1, refused: 1 },
  });
  expect(await isFound(3)).toBe(false);
});

test("going ahead starts the count of vain attempts again", async () => {
  const id = await started();
  for (let at = 1; at <= 19; at += 1) expect(await sweep(at * 3)).toEqual(["import"]);
  expect(await open.sql("select resumes from imports where id = $1", [id])).toEqual([{ resumes: 19 }]);
  expect(await applyImportSlice(after(60), id)).toBe("done");
  expect(await open.sql("select resumes from imports where id = $1", [id])).toEqual([{ resumes: 0 }]);
});

test("an import that was queued twenty times in vain is stopped, and its page says why", async () => {
  const id = await started();
  for (let at = 1; at <= 20; at += 1) expect(await sweep(at * 3)).toEqual(["import"]);
  expect(await sweep(63)).toEqual([]);
  const view = await viewImport(open.shop, id);
  expect(view).toMatchObject({ status: "cancelled", counts: { refused: 2 } });
  expect(view.rows.map((row) => row.reason)).toEqual([
    "The import could not go on and was stopped. Import the file again.",
    expect.stringMatching(/price “x”/),
  ]);
  expect([open.files.size, await isFound(70)]).toEqual([0, false]);
});

test("what stands still a day after its start is tried once more, then stopped", async () => {
  const id = await started();
  expect(await sweep(25 * 60)).toEqual(["import"]);
  expect(await sweep(25 * 60 + 3)).toEqual([]);
  expect((await viewImport(open.shop, id)).status).toBe("cancelled");
});

test("pictures that wait more than five minutes are sent for again, at last given up", async () => {
  await work(open, await started());
  const image = async () => {
    const { products } = await listProducts(open.shop);
    return (await productForEdit(open.shop, products[0]?.id ?? "")).images[0];
  };
  expect([await isFound(4), await isFound(6)]).toEqual([false, true]);
  expect([await sweep(4), await sweep(6), await sweep(6)]).toEqual([[], ["picture"], []]);
  expect(open.jobs).toEqual([]);
  for (let at = 2; at <= 20; at += 1) expect(await sweep(at * 6)).toEqual(["picture"]);
  expect((await image())?.state).toBe("waiting");
  expect(await sweep(126)).toEqual([]);
  expect(await image()).toMatchObject({
    state: "failed",
    problem: expect.stringMatching(/tried many times/),
  });
});

test("another store's work is not touched", async () => {
  await started();
  const other = await openShop();
  await resumeWork({ ...after(3), store: other.shop.store, db: other.shop.db });
  expect(await sweep(3)).toEqual(["import"]);
});
