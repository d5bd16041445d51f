import { expect, test } from "vitest";
import { heldFor } from "./held.ts";

const said = (text: string, by: "buyer" | "staff" | "admin" = "buyer") => ({
  by,
  body: { kind: "text" as const, text },
});

test.each([
  ["a question", "When does it come?", null],
  ["two pictures of it", "https://a.example/1.jpg and https://a.example/2.jpg", null],
  ["three links", "https://a.example https://b.example https://c.example", "links"],
  ["an address that hides another", "Pay here: https://bit.ly/3xY", "hidden_address"],
  ["the same as people type it", "Pay here: BIT.LY/3xY now", "hidden_address"],
  ["the same with www", "www.tinyurl.com/shop", "hidden_address"],
  ["an address that looks like another", "https://ada.example@evil.example/pay", "hidden_address"],
  ["a host that only ends like one", "https://orbit.ly.example/x", null],
  ["a host that only ends alike", "https://rabbit.ly/x", null],
  ["the same after signs that belong to no host", "pay:--bit.ly/3xY", "hidden_address"],
  ["the same behind another address", "https://a.example/?to=https://bit.ly/3xY", "hidden_address"],
  [
    "an address that looks like another, after a dash",
    "-https://ada.example@evil.example/pay",
    "hidden_address",
  ],
  ["the same with a port before the sign", "https://paypal.example:443@evil.example/", "hidden_address"],
  ["the same with a password", "https://user:p,w!@evil.example/", "hidden_address"],
  ["a sign after the host", "https://a.example/@ada and https://b.example?to=a@b.example", null],
  ["a long row of the beginnings of addresses", "https://a:".repeat(400), null],
  ["a word as long as a message", `${"a".repeat(3_900)} and ${"b.".repeat(40)}`, null],
  ["a host with a full stop of Chinese", "https://bit。ly/x", "hidden_address"],
  ["a host with a wide full stop", "https://bit．ly/x", "hidden_address"],
  ["a host in wide letters", "https://ｂｉｔ.ly/x", "hidden_address"],
  ["the same as people type it, without a scheme", "ｂｉｔ．ｌｙ/x", "hidden_address"],
  ["a host with a hyphen that nobody sees", "https://b\u00adit.ly/x", "hidden_address"],
  ["a host with a percent sign for its dot", "https://bit%2ely/x", "hidden_address"],
  ["a host with a percent sign for a letter", "https://%62it.ly/x", "hidden_address"],
  ["a host below one of them", "https://m.bit.ly/x", "hidden_address"],
  ["a host with a dot at its end", "https://bit.ly./x", "hidden_address"],
  ["a host that another one begins with", "https://bit.ly.example/x", null],
  ["an e-mail address", "Write to zainab@example.com", null],
  ["a word of the list", "Send it by Western Union!", "word"],
  ["the same, written otherwise", "western\nUNION", "word"],
  ["with an accent", "Qué estafa es esto", "word"],
  ["with signs in it that nobody sees", "wes\u200btern\u00ad un\u2060ion", "word"],
  ["in wide letters", "Ｗｅｓｔｅｒｎ Union", "word"],
  ["a part of another word", "The westerner unions", null],
])("%s", (_, text, why) => {
  expect(heldFor(said(text), ["Western Union", "éstafa"])).toBe(why);
});

test("what the store and the platform write is never held, nor what nobody wrote", () => {
  for (const by of ["staff", "admin"] as const)
    expect(heldFor(said("https://bit.ly/x", by), ["x"])).toBeNull();
  expect(heldFor({ by: "system", body: { kind: "step", type: "bit.ly/x", data: {} } }, [])).toBeNull();
});

test("an empty word holds nothing", () => {
  expect(heldFor(said("Hello"), ["", " ! "])).toBeNull();
});
