import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { applyImportSlice } from "#domain/import/apply-slice.ts";
import { startImport } from "#domain/import/start.ts";
import { viewImport } from "#domain/import/view.ts";
import { listProducts } from "#domain/product/list.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { csv, preview, runImport, work } from "./run-import.ts";

let open: OpenShop;
beforeEach(async () => {
  open = await openShop();
});

const AXES = Array.from({ length: 16 }, (_, at) => at + 1);
/** As long as an option's value may be: of so many axes together more than an index row holds, whatever compresses it. */
const longest = () => randomBytes(128).toString("hex").slice(1);

describe("one bad product does not hold up the others", () => {
  const HEADER = ["Handle,Title", ...AXES.map((n) => `Option${n} Name,Option${n} Value`), "Price"].join();
  const line = (at: number, bad = false) =>
    [`p-${at},Product ${at}`, ...AXES.map((n) => `Part ${n},${bad ? longest() : "Red"}`), "10"].join();

  test.each([
    [1, [0]],
    [3, [1]],
    [260, [0, 130, 259]],
  ])("of %i products those at %j can't be kept", async (count, bad) => {
    const lines = Array.from({ length: count }, (_, at) => line(at, bad.includes(at)));
    const view = await runImport(open, csv(HEADER, ...lines));
    expect(view).toMatchObject({
      status: "done",
      done: count,
      counts: { created: count - bad.length, refused: bad.length, create: count },
    });
    expect(view.rows.find((row) => row.outcome === "refused")).toMatchObject({
      handle: `p-${bad[0]}`,
      reason: expect.stringMatching(/could not be written/),
    });
    expect((await listProducts(open.shop)).counts.all).toBe(count - bad.length);
    expect(open.files.size).toBe(0);
  });

  test("also with two workers at once", async () => {
    const id = await preview(
      open,
      csv(HEADER, ...Array.from({ length: 40 }, (_, at) => line(at, at % 9 === 0))),
    );
    await startImport(open.shop, id);
    await Promise.all([work(open, id), work(open, id)]);
    expect((await viewImport(open.shop, id)).counts).toMatchObject({ created: 35, refused: 5 });
  });

  test("a database that is away refuses nothing", async () => {
    const id = await preview(open, csv(HEADER, line(1), line(2)));
    await startImport(open.shop, id);
    const away = { ...open.shop.db, write: () => Promise.reject(new Error("away")) };
    await expect(applyImportSlice({ ...open.shop, db: away }, id)).rejects.toThrow("away");
    await work(open, id);
    expect((await viewImport(open.shop, id)).counts).toMatchObject({ created: 2, refused: 0 });
  });
});

test.each(["+275760-09-13T00:00:00Z", "1969-12-31", "2201-01-01", "-000001-01-01T00:00:00Z"])(
  "a product published at %s is refused when the file is looked at",
  async (date) => {
    const file = csv("Handle,Title,Price,Published At", `a,A,10,${date}`, "b,B,10,2026-05-01T00:00:00Z");
    const { rows } = await viewImport(open.shop, await preview(open, file));
    expect(rows).toMatchObject([
      { plan: "refuse", reason: expect.stringMatching(/not between the years 1970 and 2200/) },
      { plan: "create" },
    ]);
    expect((await runImport(open, file)).counts).toMatchObject({ created: 1, refused: 1 });
  },
);
