import { beforeAll, expect, test } from "vitest";
import { addProduct, openTestStore, sql, type TestStore, type TestVariant } from "./store.ts";
import { visit } from "./visit.ts";

let store: TestStore;
let products: TestVariant[];
beforeAll(async () => {
  store = await openTestStore();
  products = [];
  for (const title of ["Tote", "Shawl", "Rings"]) {
    const product = await addProduct(store, title, 900_000, 5);
    products.push(product);
    await sql(
      `insert into product_images (id, store_id, product_id, position, state, key, width, height)
       values (gen_random_uuid(), $1, $2, 0, 'ready', $3, 900, 1200)`,
      [store.id, product.productId, `${store.id}/${title}.jpg`],
    );
  }
  await sql("update stores set logo_key = $2 where id = $1", [store.id, `${store.id}/logo.png`]);
});

const picturesOf = (html: string): string[] => [...html.matchAll(/<img [^>]*>/g)].map(([tag]) => tag);

test("the page of links sends its logo and its thumbnails no larger than they are shown", async () => {
  await sql("insert into link_pages (store_id, buttons, updated_at) values ($1, $2, now())", [
    store.id,
    JSON.stringify(products.map(({ productId }) => ({ kind: "product", id: productId, label: "" }))),
  ]);
  const { text } = await visit(store.host, "/links");
  expect(picturesOf(text)).toHaveLength(4);
  const tags = picturesOf(text).join();
  const sent = [...tags.matchAll(/\/media\/[^\s",]+/g)].map(([address]) => address);
  expect(sent.length).toBeGreaterThan(8);
  expect(sent.filter((address) => !/\?w=(96|160|320)$/.test(address))).toEqual([]);
  expect(text).toContain(`<link rel="icon" href="/media/${store.id}/logo.png?w=96"`);
  const moving = `${store.id}/logo.gif`;
  await sql("update stores set logo_key = $2 where id = $1", [store.id, moving]);
  expect((await visit(store.host, "/")).text).toContain(`<link rel="icon" href="/media/${moving}"`);
});

test("of the pictures of a front page, the first is hurried only where the page begins with it", async () => {
  const hero = {
    id: "a",
    kind: "hero",
    hidden: false,
    title: "",
    text: "",
    button: "",
    link: "",
    picture: null,
  };
  const words = { id: "b", kind: "text", hidden: false, title: "Hello", html: "<p>Welcome</p>" };
  const hurried = async (sections: object[]) => {
    await sql("update stores set sections = $2 where id = $1", [store.id, JSON.stringify(sections)]);
    const tags = picturesOf((await visit(store.host, "/")).text).filter((tag) =>
      /(Tote|Shawl|Rings)\.jpg/.test(tag),
    );
    return [tags.length, tags.filter((tag) => /fetchpriority="high"/i.test(tag)).length];
  };
  expect(await hurried([hero, words])).toEqual([3, 1]);
  expect(await hurried([words, hero])).toEqual([3, 0]);
});
