import { beforeEach, expect, test } from "vitest";
import { eraseBuyer } from "#domain/buyer/erase.ts";
import { exportBuyer } from "#domain/buyer/export.ts";
import { fulfilOrder } from "#domain/order/fulfil.ts";
import { orderPage } from "#domain/order/page.ts";
import { answer } from "#domain/review/answer.ts";
import { hide } from "#domain/review/hide.ts";
import { listReviews } from "#domain/review/list.ts";
import { showAgain } from "#domain/review/show-again.ts";
import { reviewsPage } from "#domain/review/of-product.ts";
import { reviewPage } from "#domain/review/page.ts";
import { writeReview } from "#domain/review/write.ts";
import { collectionPage } from "#domain/storefront/collection.ts";
import { productPage } from "#domain/storefront/product.ts";
import { join } from "#tests/buyers/person.ts";
import { buy } from "#tests/buying/checkout.ts";
import { sell, type Goods } from "#tests/buying/goods.ts";
import { inLine } from "#tests/buying/in-line.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";

let open: OpenShop;
let tote: Goods;
beforeEach(async () => {
  open = await openShop();
  tote = await sell(open, { stock: 50 });
});

const send = (number: number) =>
  fulfilOrder(open.shop, number, { carrier: "", trackingNumber: "", trackingUrl: "" });
const words = (stars: string, more: Partial<{ title: string; body: string; named: boolean }> = {}) => ({
  stars,
  title: "Lovely",
  body: "Strong seams.",
  named: true,
  ...more,
});
const page = async (goods = tote) => (await productPage(open.visitor, `p-${goods.productId}`)).told;

/** Bought by whoever has this address, and sent. */
async function bought(email = "zainab@demo.test") {
  const order = await buy(open, [tote], { email });
  await send(order.number);
  return order;
}

test("a guest who bought it reviews it by the key of the order, in one trip each way", async () => {
  const { number, key } = await bought();
  const { handle } = await writeReview(open.visitor, number, key, tote.productId, words("4"));
  expect(handle).toBe(`p-${tote.productId}`);
  const { product, reviews } = await page();
  expect(product.ratings).toEqual([0, 0, 0, 1, 0]);
  expect(reviews).toMatchObject([
    { name: "Zainab B.", stars: 4, title: "Lovely", body: "Strong seams.", answer: "" },
  ]);
  expect(JSON.stringify(reviews)).not.toMatch(/zainab@|Bello/);
  const { products } = await collectionPage(open.visitor, "all");
  expect(products[0]?.ratings).toEqual([0, 0, 0, 1, 0]);
  expect((await orderPage(open.visitor, number, key)).reviews).toEqual([
    { productId: tote.productId, title: "Ankara tote", stars: 4, hidden: false },
  ]);
});

test("nobody else does: not with another key, another product, an order that is not paid, or one called off", async () => {
  const other = await sell(open, { title: "Other" });
  const unpaid = await buy(open, [tote]);
  const { number, key } = await bought();
  const tries: [number, string, string][] = [
    [number, "wrong-key-of-22-letters", tote.productId],
    [number, key, other.productId],
    [number, key, "no-id"],
    [number + 100, key, tote.productId],
    [unpaid.number, key, tote.productId],
  ];
  for (const [of, by, what] of tries)
    await expect(writeReview(open.visitor, of, by, what, words("1"))).rejects.toMatchObject({
      code: "not_found",
    });
  await expect(
    writeReview(open.visitor, unpaid.number, unpaid.key, tote.productId, words("1")),
  ).rejects.toMatchObject({ reason: "not_bought" });
  expect((await page()).product.ratings).toEqual([0, 0, 0, 0, 0]);
});

test("an order of another store proves nothing here", async () => {
  const { number, key } = await bought();
  const elsewhere = await openShop();
  await expect(writeReview(elsewhere.visitor, number, key, tote.productId, words("5"))).rejects.toMatchObject(
    { code: "not_found" },
  );
});

test("one each: later it is changed, and counted once, however many press at a time", async () => {
  const { number, key } = await bought();
  const at = (stars: string) => writeReview(open.visitor, number, key, tote.productId, words(stars));
  const five = () => at("5");
  const late = { status: "rejected", reason: { reason: "reviewed" } };
  expect(await inLine({ table: "products", id: tote.productId }, [five, five, five])).toMatchObject([
    { status: "fulfilled" },
    late,
    late,
  ]);
  expect((await page()).product.ratings).toEqual([0, 0, 0, 0, 1]);
  await at("2");
  expect((await page()).product.ratings).toEqual([0, 1, 0, 0, 0]);
  const others = [];
  for (let at = 0; at < 16; at++) others.push(await bought(`o${at}@demo.test`));
  await Promise.all(
    others.map((order) => writeReview(open.visitor, order.number, order.key, tote.productId, words("5"))),
  );
  expect((await page()).product.ratings).toEqual([0, 1, 0, 0, 16]);
});

test("an order in somebody else's address neither changes nor shows what they wrote", async () => {
  const hers = await bought();
  await writeReview(open.visitor, hers.number, hers.key, tote.productId, words("5"));
  const forged = await bought();
  const { standing, review } = await reviewPage(open.visitor, forged.number, forged.key, tote.productId);
  expect([standing, review]).toEqual(["elsewhere", null]);
  await expect(
    writeReview(open.visitor, forged.number, forged.key, tote.productId, words("1")),
  ).rejects.toMatchObject({ reason: "reviewed" });
  expect((await page()).product.ratings).toEqual([0, 0, 0, 0, 1]);
});

test("a buyer who is signed in changes it with any order of theirs; a stranger with a key does not", async () => {
  const zainab = await join(open);
  const first = await bought(zainab.who.email);
  await writeReview(open.visitor, first.number, first.key, tote.productId, words("3"));
  const second = await bought(zainab.who.email);
  expect((await reviewPage(open.visitor, second.number, second.key, tote.productId)).standing).toBe(
    "elsewhere",
  );
  await writeReview(zainab.shop, second.number, second.key, tote.productId, words("5"));
  expect((await page()).product.ratings).toEqual([0, 0, 0, 0, 1]);
  const mine = (await productPage(zainab.shop, `p-${tote.productId}`)).mine;
  expect(mine?.bought?.number).toBe(second.number);
});

test("what is written is plain text within bounds; no stars is a problem beside them", async () => {
  const { number, key } = await bought();
  const write = (input: ReturnType<typeof words>) =>
    writeReview(open.visitor, number, key, tote.productId, input);
  await expect(write(words(""))).rejects.toMatchObject({ problems: { stars: expect.any(String) } });
  await expect(write(words("6"))).rejects.toMatchObject({ code: "invalid" });
  await expect(write(words("5", { title: "x".repeat(81), body: "x".repeat(2_001) }))).rejects.toMatchObject({
    problems: { title: expect.any(String), body: expect.any(String) },
  });
  await write(words("5", { title: "a\u202e\nb", body: "one\r\ntwo\u0007", named: false }));
  expect((await page()).reviews).toMatchObject([{ name: "", title: "a b", body: "one\ntwo" }]);
});

test("the shop answers, hides with a reason and shows again; hidden stars do not count, and its buyer sees why", async () => {
  const { number, key } = await bought();
  await writeReview(open.visitor, number, key, tote.productId, words("1"));
  const [review] = (await listReviews(open.shop)).reviews;
  const id = review?.id ?? "";
  await answer(open.shop, id, "Sorry! A new one is on its way.");
  expect((await page()).reviews).toMatchObject([{ answer: "Sorry! A new one is on its way." }]);
  expect((await listReviews(open.shop, { only: "unanswered" })).reviews).toEqual([]);
  await expect(hide(open.shop, id, "  ")).rejects.toMatchObject({ problems: { reason: expect.any(String) } });
  await hide(open.shop, id, "Names a person");
  const after = await page();
  expect([after.product.ratings, after.reviews]).toEqual([[0, 0, 0, 0, 0], []]);
  expect((await listReviews(open.shop)).counts).toMatchObject({ all: 1, hidden: 1, stars: [1, 0, 0, 0, 0] });
  expect((await reviewPage(open.visitor, number, key, tote.productId)).review).toMatchObject({
    hidden: true,
    hiddenReason: "Names a person",
  });
  await writeReview(open.visitor, number, key, tote.productId, words("5"));
  expect((await page()).product.ratings).toEqual([0, 0, 0, 0, 0]);
  await showAgain(open.shop, id);
  expect((await page()).product.ratings).toEqual([0, 0, 0, 0, 1]);
});

test("another store's review can't be answered or hidden", async () => {
  const { number, key } = await bought();
  await writeReview(open.visitor, number, key, tote.productId, words("5"));
  const id = (await listReviews(open.shop)).reviews[0]?.id ?? "";
  const elsewhere = await openShop();
  await expect(answer(elsewhere.shop, id, "Mine")).rejects.toMatchObject({ code: "not_found" });
  await expect(hide(elsewhere.shop, id, "Mine")).rejects.toMatchObject({ code: "not_found" });
  expect((await page()).reviews).toMatchObject([{ answer: "" }]);
});

test("all of them are read page by page, newest first, also by stars", async () => {
  for (let at = 0; at < 23; at++) {
    const { number, key } = await bought(`b${at}@demo.test`);
    await writeReview(
      open.visitor,
      number,
      key,
      tote.productId,
      words(at % 2 ? "5" : "1", { title: `n${at}` }),
    );
  }
  const handle = `p-${tote.productId}`;
  const first = await reviewsPage(open.visitor, handle);
  expect(first.rating).toMatchObject({ count: 23, average: 2.9 });
  expect(first.reviews[0]?.title).toBe("n22");
  const second = await reviewsPage(open.visitor, handle, { cursor: first.nextCursor });
  expect([...first.reviews, ...second.reviews].map(({ title }) => title)).toEqual(
    Array.from({ length: 23 }, (_, at) => `n${22 - at}`),
  );
  expect(second.nextCursor).toBeNull();
  expect((await reviewsPage(open.visitor, handle, { stars: "1" })).reviews).toHaveLength(12);
  expect((await reviewsPage(open.visitor, handle, { cursor: "nonsense", stars: "9" })).reviews).toHaveLength(
    20,
  );
}, 60_000);

test("a review moves the version of the store's pages on, and so does hiding it", async () => {
  const version = async () =>
    (
      await open.sql<{ version: number }>("select version::int from store_versions where store_id = $1", [
        open.shop.store.id,
      ])
    )[0]?.version ?? 0;
  const { number, key } = await bought();
  const before = await version();
  await writeReview(open.visitor, number, key, tote.productId, words("5"));
  const written = await version();
  expect(written).toBeGreaterThan(before);
  const id = (await listReviews(open.shop)).reviews[0]?.id ?? "";
  await answer(open.shop, id, "Thank you");
  expect(await version()).toBeGreaterThan(written);
});

test("a deleted account's reviews stay, without saying by whom; before, they are in its file", async () => {
  const zainab = await join(open);
  const { number, key } = await bought(zainab.who.email);
  await writeReview(open.visitor, number, key, tote.productId, words("5"));
  const file = await exportBuyer(zainab.shop, await zainab.identity(), zainab.me);
  expect(file.reviews).toMatchObject([{ product: "Ankara tote", stars: 5, shownAs: "Zainab B." }]);
  await eraseBuyer(await zainab.identity(), zainab.me);
  expect((await page()).reviews).toMatchObject([{ name: "", stars: 5, title: "Lovely" }]);
  const [row] = await open.sql<{ author: string; id: string }>(
    "select author, id from reviews where store_id = $1",
    [open.shop.store.id],
  );
  expect(row?.author).toBe(row?.id);
});
