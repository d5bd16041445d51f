import { beforeEach, describe, expect, test } from "vitest";
import { Forbidden, Invalid, NotFound } from "#domain/errors.ts";
import { applyImportSlice } from "#domain/import/apply-slice.ts";
import { cancelImport } from "#domain/import/cancel.ts";
import { listImports } from "#domain/import/list.ts";
import { previewImport } from "#domain/import/preview.ts";
import { importReport } from "#domain/import/report.ts";
import { startImport } from "#domain/import/start.ts";
import { viewImport } from "#domain/import/view.ts";
import { productForEdit } from "#domain/product/for-edit.ts";
import { listProducts } from "#domain/product/list.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { csv, preview, runImport, work } from "./run-import.ts";

const HEADER =
  "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Image Src,Variant Image";
const FILE = csv(
  HEADER,
  'tote,Tote,"<p>Roomy</p>\n<script>x</script>",Colour,Red,T-R,shopify,3,2500,https://a.example/1.jpg,https://a.example/1.jpg',
  "tote,,,,Blue,T-B,shopify,4,free,https://a.example/2.jpg,",
  "tote,,,,Green,T-G,shopify,4,2600,,",
  "lamp,,,,,L,,1,10,,",
  "mug,Mug,,,,M,,1,900,,",
);

let open: OpenShop;
beforeEach(async () => {
  open = await openShop();
});

const fingerprint = () =>
  open.sql<{ all: string }>(
    `select md5(string_agg(t::text, '|' order by t::text)) as all from (
       select p.*, p.xmin::text from products p where store_id = $1) t
     union all select md5(string_agg(t::text, '|' order by t::text)) from (
       select v.*, v.xmin::text from variants v where store_id = $1) t
     union all select md5(string_agg(t::text, '|' order by t::text)) from (
       select i.*, i.xmin::text from product_images i where store_id = $1) t`,
    [open.shop.store.id],
  );

test("the preview says row by row what will be done, and does none of it", async () => {
  const view = await viewImport(open.shop, await preview(open, FILE));
  expect(view.rows.map(({ row, handle, plan, outcome }) => [row, handle, plan, outcome])).toEqual([
    [2, "tote", "create", null],
    [3, "tote", "refuse", null],
    [5, "lamp", "refuse", null],
    [6, "mug", "create", null],
  ]);
  expect(view.rows[1]?.reason).toMatch(/price “free”/);
  expect(view).toMatchObject({
    status: "previewed",
    total: 3,
    done: 0,
    counts: { create: 2, refuse: 2, created: 0 },
  });
  expect((await listProducts(open.shop)).counts.all).toBe(0);
  expect([open.jobs.length, [...open.files.keys()][0]]).toEqual([
    0,
    expect.stringMatching(`^private/${open.shop.store.id}/imports/`),
  ]);
});

test("the import creates what can be taken, sends for the pictures, and reports the rest", async () => {
  const view = await runImport(open, FILE);
  expect(view).toMatchObject({
    status: "done",
    done: 3,
    picturesWaiting: 2,
    counts: { created: 2, refused: 2, updated: 0 },
  });
  expect(view.finishedAt).toBeInstanceOf(Date);
  const { products } = await listProducts(open.shop, { q: "tote" });
  const tote = await productForEdit(open.shop, products[0]?.id ?? "");
  expect(tote).toMatchObject({
    descriptionHtml: "<p>Roomy</p>",
    status: "active",
    options: [{ name: "Colour", values: ["Red", "Green"] }],
    variants: [
      { options: ["Red"], sku: "T-R", price: 250_000, stock: 3, tracked: true, imageId: tote.images[0]?.id },
      { options: ["Green"], price: 260_000 },
    ],
    images: [
      { state: "waiting", sourceUrl: "https://a.example/1.jpg" },
      { state: "waiting", sourceUrl: "https://a.example/2.jpg" },
    ],
  });
  const pictures = open.jobs.filter((job) => job.kind === "picture").map((job) => job.imageId);
  expect(pictures.toSorted()).toEqual(tote.images.map((image) => image.id).toSorted());
  expect(open.files.size).toBe(0);
});

test("the same file a second time changes nothing at all", async () => {
  await runImport(open, FILE);
  const before = await fingerprint();
  const again = await runImport(open, FILE);
  expect(again.counts).toMatchObject({ unchanged: 2, untouched: 2, refused: 2, created: 0, updated: 0 });
  expect(await fingerprint()).toEqual(before);
});

test("a changed file updates only what it changes, and sets stock to what it says", async () => {
  await runImport(open, FILE);
  await open.sql("update variants set stock = 1 where store_id = $1 and sku = 'T-R'", [open.shop.store.id]);
  const view = await runImport(
    open,
    csv(
      "Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty",
      "tote,Tote bag,T-R,3000,9",
      "mug,Mug,M,900,1",
    ),
  );
  expect(view.counts).toMatchObject({ updated: 1, untouched: 1 });
  const { products } = await listProducts(open.shop, { q: "tote" });
  expect((await productForEdit(open.shop, products[0]?.id ?? "")).variants).toMatchObject([
    { options: ["Red"], price: 300_000, stock: 9 },
    { options: ["Green"], price: 260_000, stock: 4 },
  ]);
});

test("a file of nothing but broken rows comes to its end and says so", async () => {
  const view = await runImport(open, csv("Handle,Title,Price", 'a,"A,10'));
  expect(view).toMatchObject({ status: "done", total: 0, counts: { refused: 1 } });
});

test("two variants may change places", async () => {
  await runImport(open, FILE);
  const view = await runImport(
    open,
    csv(
      "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price",
      "tote,Tote,Colour,Black,T-R,1",
      "tote,,,White,T-G,2",
    ),
  );
  expect(view.counts.updated).toBe(1);
  const { products } = await listProducts(open.shop, { q: "tote" });
  const { options, variants } = await productForEdit(open.shop, products[0]?.id ?? "");
  expect([options[0]?.values, variants.map(({ sku }) => sku)]).toEqual([
    ["Black", "White"],
    ["T-R", "T-G"],
  ]);
});

describe("whatever happens to its jobs, an import comes out the same", () => {
  const many = (count: number) =>
    csv(
      "Handle,Title,Price,Image Src",
      ...Array.from({ length: count }, (_, at) => `p-${at},Product ${at},10,https://a.example/${at}.jpg`),
    );
  const system = () => ({ ...open.shop, actor: { kind: "system" as const } });

  test("each slice is one trip to read and one to write; the last also asks for the pictures", async () => {
    const id = await preview(open, many(510));
    await startImport(open.shop, id);
    const before = { read: open.trips.read, write: open.trips.write };
    expect(await applyImportSlice(system(), id)).toBe("more");
    expect([open.trips.read - before.read, open.trips.write - before.write]).toEqual([1, 1]);
    expect(await viewImport(open.shop, id)).toMatchObject({ status: "running", done: 500, total: 510 });
    expect(await applyImportSlice(system(), id)).toBe("done");
    expect(open.jobs.filter((job) => job.kind === "picture")).toHaveLength(510);
  });

  test("started twice sends one job", async () => {
    const id = await preview(open, many(1));
    await startImport(open.shop, id);
    await startImport(open.shop, id);
    expect(open.jobs).toEqual([{ kind: "import", storeId: open.shop.store.id, importId: id }]);
  });

  test("two workers at once on every slice", async () => {
    const id = await preview(open, many(1100));
    await startImport(open.shop, id);
    await Promise.all([work(open, id), work(open, id)]);
    expect(await viewImport(open.shop, id)).toMatchObject({
      status: "done",
      done: 1100,
      counts: { created: 1100 },
      picturesWaiting: 1100,
    });
    expect((await listProducts(open.shop)).counts.all).toBe(1100);
  });

  test("a worker that dies before its write, or before it sends for the pictures", async () => {
    const id = await preview(open, many(3));
    await startImport(open.shop, id);
    const dying = { ...system(), db: { ...open.shop.db, write: () => Promise.reject(new Error("died")) } };
    await expect(applyImportSlice(dying, id)).rejects.toThrow("died");
    const silent = {
      ...system(),
      ports: { ...open.shop.ports, jobs: { send: () => Promise.reject(new Error("died")) } },
    };
    await expect(applyImportSlice(silent, id)).rejects.toThrow("died");
    open.jobs.length = 0;
    expect(await applyImportSlice(system(), id)).toBe("done");
    expect(open.jobs).toHaveLength(3);
    expect((await viewImport(open.shop, id)).counts.created).toBe(3);
  });

  test("a queue that is away puts it back to where it can be started", async () => {
    const id = await preview(open, many(1));
    const silent = {
      ...open.shop,
      ports: { ...open.shop.ports, jobs: { send: () => Promise.reject(new Error("away")) } },
    };
    await expect(startImport(silent, id)).rejects.toThrow("away");
    expect((await viewImport(open.shop, id)).status).toBe("previewed");
  });

  test("cancelled half-way keeps what it has and goes no further", async () => {
    const id = await preview(open, many(510));
    await startImport(open.shop, id);
    await applyImportSlice(system(), id);
    await cancelImport(open.shop, id);
    expect(await applyImportSlice(system(), id)).toBe("done");
    expect(await viewImport(open.shop, id)).toMatchObject({
      status: "cancelled",
      done: 500,
      counts: { created: 500 },
    });
    await startImport(open.shop, id);
    expect((await viewImport(open.shop, id)).status).toBe("cancelled");
  });
});

test("the report names every row and every picture that could not be had, and runs no formula", async () => {
  const view = await runImport(
    open,
    csv("Handle,Title,Price,Image Src", "a,=1+1,10,https://a.example/1.jpg", "b,B,x,"),
  );
  await open.sql(
    "update product_images set state = 'failed', problem = 'No such server.' where store_id = $1",
    [open.shop.store.id],
  );
  const report = await importReport(open.shop, view.id);
  expect(report.split("\r\n")).toEqual([
    "\ufeffRow,Handle,Title,Planned,Outcome,Reason",
    `2,a,"'=1+1",create,created,`,
    expect.stringMatching(/^3,b,B,refuse,refused,.*price “x”/),
    `2,a,"'=1+1",picture,failed,No such server. (https://a.example/1.jpg)`,
    "",
  ]);
  expect((await viewImport(open.shop, view.id)).picturesFailed).toBe(1);
});

test("rows are paged and can be asked for by plan", async () => {
  const lines = Array.from({ length: 150 }, (_, at) => `p-${at},P,${at % 2 ? "10" : "x"}`);
  const id = await preview(open, csv("Handle,Title,Price", ...lines));
  const one = await viewImport(open.shop, id, { plan: "create" });
  expect([one.rows.length, one.nextCursor]).toEqual([75, null]);
  const all = await viewImport(open.shop, id);
  const rest = await viewImport(open.shop, id, { cursor: all.nextCursor });
  expect([all.rows.length, rest.rows.length, rest.nextCursor]).toEqual([100, 50, null]);
});

test("who may not, and what is not there", async () => {
  const id = await preview(open, FILE);
  const viewer = {
    ...open.shop,
    actor: {
      kind: "staff" as const,
      userId: "u",
      sessionId: "session",
      name: "V",
      role: "staff" as const,
      secondFactor: false,
    },
  };
  const other = await openShop();
  await expect(previewImport(viewer, { fileName: "", bytes: FILE })).rejects.toBeInstanceOf(Forbidden);
  await expect(startImport(open.visitor, id)).rejects.toBeInstanceOf(Forbidden);
  await expect(viewImport(other.shop, id)).rejects.toBeInstanceOf(NotFound);
  await expect(importReport(other.shop, "nonsense")).rejects.toBeInstanceOf(NotFound);
  await expect(preview(open, csv("Name,Price", "a,1"))).rejects.toBeInstanceOf(Invalid);
  await startImport(other.shop, id);
  expect((await viewImport(open.shop, id)).status).toBe("previewed");
  expect((await listImports(open.shop)).map((one) => one.id)).toEqual([id]);
});
