import { uuidv7 } from "uuidv7";
import { beforeEach, expect, test } from "vitest";
import { insertImport, insertImportRows } from "#db/imports.server.ts";
import { viewImport } from "#domain/import/view.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { preview, runImport } from "./run-import.ts";

let open: OpenShop;
beforeEach(async () => {
  open = await openShop();
});

/** A file in UTF-16 as spreadsheets write it, which can hold anything, halves of characters too. */
const utf16 = (...lines: string[]): Uint8Array =>
  new Uint8Array(Buffer.from(`\ufeff${lines.join("\n")}`, "utf16le"));
const FACE = "😀";

test.each([
  ["NUL in an amount", "a,A,1\0x0,active"],
  ["NUL in a status", "a,A,10,ac\0tive!"],
  ["half a character in an amount", "a,A,1\ud83d0,active"],
  ["half a character in a status", "a,A,10,\udc00"],
  ["a character where an amount is cut short", `a,A,${"x".repeat(38)}${FACE}${FACE},active`],
  ["a character where a status is cut short", `a,A,10,${"x".repeat(38)}${FACE}${FACE}`],
])("%s is told in the preview", async (_, line) => {
  const view = await viewImport(open.shop, await preview(open, utf16("Handle,Title,Price,Status", line)));
  expect(view.rows).toMatchObject([{ plan: "refuse", reason: expect.stringMatching(/“.+”/) }]);
  expect(view.rows[0]?.reason.isWellFormed()).toBe(true);
});

test("NUL and halves of characters in every column lose nothing but themselves", async () => {
  const odd = "x\0y\ud83d";
  const view = await runImport(
    open,
    utf16(
      "Handle,Title,Body (HTML),Vendor,Type,Tags,Option1 Name,Option1 Value,SKU,Barcode,Price,Image Src,Image Alt Text,Status",
      `${[odd, odd, `<p>${odd}</p>`, odd, odd, odd, odd, odd, odd, odd, "10", `https://a.example/${odd}`, odd].join(",")},active`,
    ),
  );
  expect(view.rows).toMatchObject([{ outcome: "created", title: "xy\ufffd" }]);
  const [kept] = await open.sql<{ title: string; vendor: string; sku: string }>(
    "select title, vendor, sku from products p join variants v on v.product_id = p.id where p.store_id = $1",
    [open.shop.store.id],
  );
  expect(kept).toEqual({ title: "xy\ufffd", vendor: "xy\ufffd", sku: "xy\ufffd" });
});

test("a row's texts are made fit for the database at its door too", async () => {
  const id = uuidv7();
  const head = { id, fileName: "a.csv", fileKey: "private/a.csv", total: 0, createdBy: "system" };
  const row = { position: 0, row: 2, handle: "a", title: "a\0b", plan: "refuse" as const, reason: "\ud83d" };
  await open.shop.db.write({
    head: insertImport(open.shop.store.id, head, new Date()),
    rows: insertImportRows(open.shop.store.id, id, [row]),
  });
  expect((await viewImport(open.shop, id)).rows).toMatchObject([{ title: "ab", reason: "\ufffd" }]);
});
