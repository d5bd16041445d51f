import { expect, test } from "vitest";
import { Forbidden, TooMany } from "#domain/errors.ts";
import { previewImport } from "#domain/import/preview.ts";
import { listImports } from "#domain/import/list.ts";
import { addPicture } from "#domain/picture/add.ts";
import { saveProduct } from "#domain/product/save.ts";
import { openShop } from "#tests/support/open-shop.ts";
import { product } from "./inputs.ts";
import { csv } from "./run-import.ts";

const GIF = new Uint8Array(40);
GIF.set([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 3, 0, 2, 0]);
const FILE = { fileName: "a.csv", bytes: csv("Handle,Title,Price", "a,A,10") };

test("pictures and product files count together, by store, and past the limit nothing is kept", async () => {
  const taken: string[] = [];
  const take = async (name: string, key: string) => {
    taken.push(`${name} ${key}`);
    return { allowed: taken.length <= 2, retryAfterS: 40 };
  };
  const { shop, visitor, files } = await openShop({ ports: { limits: { take } } });
  const { id } = await saveProduct(shop, null, product());
  await addPicture(shop, id, { bytes: GIF, alt: "" });
  await previewImport(shop, FILE);
  await expect(addPicture(shop, id, { bytes: GIF, alt: "" })).rejects.toBeInstanceOf(TooMany);
  await expect(previewImport(shop, FILE)).rejects.toMatchObject({ code: "too_many", retryAfterS: 40 });
  expect([files.size, (await listImports(shop)).length]).toEqual([2, 1]);
  await expect(previewImport(visitor, FILE)).rejects.toBeInstanceOf(Forbidden);
  expect(taken).toEqual(Array.from({ length: 4 }, () => `upload ${shop.store.id}`));
});
