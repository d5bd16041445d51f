import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startResend } from "#dev/resend.ts";
import { resend } from "#vendors/resend.ts";

let standIn: Awaited<ReturnType<typeof startResend>>;
beforeAll(async () => void (standIn = await startResend({ port: 0 })));
afterAll(() => standIn.stop());
beforeEach(() => post("reset", {}));

const post = async (what: string, body: object) =>
  void (await fetch(`${standIn.url}/_standin/${what}`, { method: "POST", body: JSON.stringify(body) }));
const mail = (apiKey = "re_test") =>
  resend({ baseUrl: standIn.url, apiKey, from: "orders@shops.test", timeoutMs: 500 });
const letter = {
  to: "zainab@demo.test",
  fromName: 'Ada "Fabrics"\r\nBcc: all@demo.test',
  replyTo: "ada@demo.test",
  subject: "Your order 1042",
  html: "<p>Thank you</p>",
  text: "Thank you",
  idempotencyKey: "event-1",
};

test("a letter arrives as it was written, from the store through the platform's address", async () => {
  await mail().send(letter);
  const [arrived] = standIn.letters("zainab@demo.test");
  expect(arrived).toMatchObject({ subject: "Your order 1042", html: "<p>Thank you</p>", text: "Thank you" });
  expect(arrived?.from).toBe('"Ada \\"Fabrics\\" Bcc: all@demo.test" <orders@shops.test>');
});

test("the same key sends one letter, also when its words have changed", async () => {
  await mail().send(letter);
  await mail().send(letter);
  await mail().send({ ...letter, text: "Thank you very much" });
  expect(standIn.letters()).toHaveLength(1);
});

test("what may pass is told apart from what will not", async () => {
  const later = { code: "unavailable" };
  await post("faults", { status_500: 1 });
  await expect(mail().send(letter)).rejects.toMatchObject(later);
  await post("faults", { rate_limit: 1 });
  await expect(mail().send(letter)).rejects.toMatchObject(later);
  await post("faults", { hang: 1 });
  await expect(mail().send(letter)).rejects.toMatchObject(later);
  // The platform's own key is wrong: once it is right, the letter goes.
  await expect(mail("re_bad").send(letter)).rejects.toMatchObject(later);
  await expect(mail().send({ ...letter, to: "nobody" })).rejects.toThrow(/refused the letter: 4/);
  expect(standIn.letters()).toHaveLength(0);
});
