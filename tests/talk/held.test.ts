import { beforeEach, expect, test } from "vitest";
import type { Letter } from "#domain/context.ts";
import { Invalid } from "#domain/errors.ts";
import { saveWordList } from "#domain/safety/save-word-list.ts";
import { wordListOf } from "#domain/safety/word-list.ts";
import { heldFor } from "#domain/thread/held.ts";
import { threadForSeller } from "#domain/thread/inbox-thread.ts";
import { tellUnread } from "#domain/thread/tell-unread.ts";
import { MINUTE, Talking } from "./talking.ts";

let talking: Talking;
beforeEach(async () => void (talking = await Talking.start()));

test("a list is kept as it was typed, each word once however it is written, and the next takes its place", async () => {
  await saveWordList(talking.shop, " Lottery \n\nlottery,LÓTTERY\nWestern Union\n!!\n");
  expect(await wordListOf(talking.shop)).toEqual(["LÓTTERY", "Western Union"]);
  await saveWordList(talking.shop, "");
  expect(await wordListOf(talking.shop)).toEqual([]);
});

test.each([
  ["more than a hundred", Array.from({ length: 101 }, (_, at) => `word${at}`).join("\n")],
  ["one that is a sentence", "a".repeat(61)],
])("%s is refused, and the list before stays", async (_, typed) => {
  await saveWordList(talking.shop, "lottery");
  await expect(saveWordList(talking.shop, typed)).rejects.toBeInstanceOf(Invalid);
  expect(await wordListOf(talking.shop)).toEqual(["lottery"]);
});

test("what is held is whole in the conversation, and in no letter; another store's words hold nothing here", async () => {
  const letters: Letter[] = [];
  const { ports } = talking.shop;
  const shop = {
    ...talking.shop,
    ports: { ...ports, mail: { send: async (one: Letter) => void letters.push(one) } },
  };
  await saveWordList((await Talking.start()).shop, "shawl");
  await saveWordList(shop, "lottery");
  const order = await talking.order("Zainab");
  await talking.say(order, "buyer", "You won the lottery: https://evil.example/claim");
  await talking.say(order, "buyer", "Where is my shawl?");
  talking.now = new Date(talking.now.getTime() + 6 * MINUTE);
  await tellUnread(shop);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.text).toContain("Where is my shawl?");
  expect(letters[0]?.text).toContain("may be spam");
  expect(letters[0]?.text).not.toContain("evil.example");
  const { messages, heldWords } = await threadForSeller(shop, order.id);
  expect(messages.map((message) => heldFor(message, heldWords))).toEqual(["word", null]);
  expect(messages[0]?.body).toMatchObject({ text: "You won the lottery: https://evil.example/claim" });
});
