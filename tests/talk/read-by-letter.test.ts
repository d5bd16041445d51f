import { beforeEach, expect, test } from "vitest";
import type { Letter, StoreContext } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";
import { readReplyAddress, replyAddress } from "#domain/thread/reply-address.ts";
import { sayByMail } from "#domain/thread/say-by-mail.ts";
import { tellUnread } from "#domain/thread/tell-unread.ts";
import type { ThreadKey } from "#domain/thread/thread.ts";
import { MINUTE, Talking } from "./talking.ts";

const ZAINAB = "zainab@example.com";
const SHOP = "ada@demo.test";

let talking: Talking;
let thread: ThreadKey;
let shop: StoreContext;
let letters: Letter[];
let mail: (letter: Letter) => void;
beforeEach(async () => {
  talking = await Talking.start();
  thread = await talking.order("Zainab", ZAINAB);
  letters = [];
  mail = (letter) => void letters.push(letter);
  const { ports } = talking.shop;
  const send = async (letter: Letter) => mail(letter);
  const mailIn = { domain: "answers.shops.test", from: "shop@opnmrt.test" };
  shop = { ...talking.shop, ports: { ...ports, mailIn, mail: { ...ports.mail, send } } };
});

const later = async (minutes: number) => {
  talking.now = new Date(talking.now.getTime() + minutes * MINUTE);
  await tellUnread(shop);
};
const answer = async (side: "buyer" | "staff", email: string, id: string) => {
  const address = await replyAddress(shop, thread.id, { side, email });
  const to = readReplyAddress(address ?? "", "answers.shops.test");
  if (!to) throw new Error("no address");
  await sayByMail(shop, to, { id, from: email, text: "Yes.", pictures: [] });
};
const readTo = () => {
  const { buyerRead = 0, staffRead = 0 } = talking.rooms.get(thread.id) ?? {};
  return { buyerRead, staffRead };
};
const stop = (isStopped: boolean) =>
  talking.open.sql(
    isStopped
      ? "insert into message_letter_stops (store_id, email, created_at) values ($1, $2, now())"
      : "delete from message_letter_stops where store_id = $1 and email = $2",
    [shop.store.id, ZAINAB],
  );

test("who stopped letters has not read, by answering an old one, what was said since", async () => {
  await talking.say(thread, "staff", "One.");
  await later(6);
  expect(letters).toHaveLength(1);
  await stop(true);
  await talking.say(thread, "staff", "Two: your parcel goes back unless you pay 500.");
  await later(70);
  expect(letters).toHaveLength(1);
  await answer("buyer", ZAINAB, "<1@m>");
  expect(readTo().buyerRead).toBe(1);
  // Nor what came by letter after it, until they have seen what lies between.
  await stop(false);
  await talking.say(thread, "staff", "Three.");
  await later(70);
  expect(letters.filter(({ text }) => text.includes("Three."))).toHaveLength(1);
  await answer("buyer", ZAINAB, "<2@m>");
  expect(readTo().buyerRead).toBe(1);
  await shop.ports.rooms.readUpTo(thread, "buyer", 3);
  await talking.say(thread, "staff", "Four.");
  await later(70);
  await answer("buyer", ZAINAB, "<3@m>");
  const said = talking.rooms.get(thread.id)?.said ?? [];
  const four = said.find(({ body }) => "text" in body && body.text === "Four.");
  expect(readTo().buyerRead).toBe(four?.seq);
});

test("a letter that was refused for good told nobody", async () => {
  await talking.say(thread, "buyer", "One.");
  await later(6);
  expect(letters.map(({ to }) => to)).toEqual([SHOP]);
  mail = () => {
    throw new Error("bounced");
  };
  await talking.say(thread, "buyer", "Two: that was the wrong address.");
  await later(70);
  await answer("staff", SHOP, "<1@m>");
  expect(readTo().staffRead).toBe(1);
});

test("a letter that had to wait for the mail service told what it holds when it went", async () => {
  const sends = mail;
  mail = () => {
    throw new Unavailable("away");
  };
  await talking.say(thread, "buyer", "One.");
  await expect(later(6)).rejects.toBeInstanceOf(Unavailable);
  mail = sends;
  await later(1);
  await answer("staff", SHOP, "<1@m>");
  expect(readTo().staffRead).toBe(1);
});
