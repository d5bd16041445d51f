import { beforeEach, expect, test } from "vitest";
import { Invalid, NotFound } from "#domain/errors.ts";
import { listSavedReplies } from "#domain/saved-reply/list.ts";
import { removeReply } from "#domain/saved-reply/remove.ts";
import { saveReply } from "#domain/saved-reply/save.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";

let open: OpenShop;
beforeEach(async () => void (open = await openShop()));

const NOBODYS = "0190f3c0-0000-7000-8000-00000000feed";
const problemsOf = (input: { title: string; text: string }) =>
  saveReply(open.shop, null, input).then(
    () => null,
    (error: unknown) => (error instanceof Invalid ? error.problems : error),
  );

test("replies are added, changed and deleted, each in one trip, and stand by their names", async () => {
  await saveReply(open.shop, null, { title: " Washing ", text: "Cold,\r\nby hand. " });
  await saveReply(open.shop, null, { title: "address", text: "12 Broad Street" });
  const [address, washing] = await listSavedReplies(open.shop);
  expect([address?.title, washing]).toMatchObject(["address", { title: "Washing", text: "Cold,\nby hand." }]);
  const before = open.trips.total;
  await saveReply(open.shop, washing?.id ?? "", { title: "Care", text: "Cold." });
  await removeReply(open.shop, address?.id ?? "");
  expect(open.trips.total - before).toBe(2);
  expect(await listSavedReplies(open.shop)).toMatchObject([{ title: "Care", text: "Cold." }]);
});

test("a reply needs a name of its own and words, neither of them a book", async () => {
  expect(await problemsOf({ title: " ", text: "\n" })).toEqual({
    title: "Give it a name that you find it by.",
    text: "Write what it says.",
  });
  expect(await problemsOf({ title: "x".repeat(61), text: "x".repeat(4_001) })).toEqual({
    title: "Please keep the name to 60 characters.",
    text: "Please keep it to 4,000 characters.",
  });
  expect(await problemsOf({ title: "x".repeat(60), text: "x".repeat(4_000) })).toBeNull();
  expect(await problemsOf({ title: "x".repeat(60), text: "y" })).toEqual({
    title: "Another reply has this name.",
  });
});

test("there is room for a hundred", async () => {
  await open.sql(
    `insert into saved_replies (id, store_id, title, text)
     select gen_random_uuid(), $1, 'Reply ' || n, 'Yes' from generate_series(1, 100) as n`,
    [open.shop.store.id],
  );
  expect(await problemsOf({ title: "One more", text: "Yes" })).toEqual({
    title: "There is room for 100 replies. Delete one first.",
  });
  expect(await listSavedReplies(open.shop)).toHaveLength(100);
});

test("another store's can't be seen, changed or deleted", async () => {
  await saveReply(open.shop, null, { title: "Washing", text: "Cold." });
  const [washing] = await listSavedReplies(open.shop);
  const other = await openShop();
  expect(await listSavedReplies(other.shop)).toEqual([]);
  for (const id of [washing?.id ?? "", NOBODYS, "nonsense"]) {
    await expect(saveReply(other.shop, id, { title: "Mine", text: "Mine" })).rejects.toThrow(NotFound);
    await expect(removeReply(other.shop, id)).rejects.toThrow(NotFound);
  }
  expect(await listSavedReplies(open.shop)).toEqual([washing]);
});
