import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startResend } from "#dev/resend.ts";

let resend: Awaited<ReturnType<typeof startResend>>;

beforeAll(async () => {
  resend = await startResend({ port: 0 });
});
beforeEach(async () => {
  await fetch(`${resend.url}/_standin/reset`, { method: "POST" });
});
afterAll(() => resend.stop());

const letter = {
  from: "Ada's Fabrics <orders@ada.test>",
  to: "zainab@shop.test",
  subject: "Order 1042 is on its way",
  html: "<p>It left <b>today</b>.</p><script>alert(1)</script>",
  text: "It left today.",
};

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${resend.url}${path}`, {
    method: "POST",
    headers: { authorization: "Bearer re_local", ...headers },
    body: JSON.stringify(body),
  });
  return {
    status: answer.status,
    headers: answer.headers,
    body: await answer.json<Record<string, unknown>>(),
  };
}

test("a letter is kept, can be asked for by id and by recipient, and read on a page", async () => {
  const { status, body } = await post("/emails", letter);
  expect(status).toBe(200);
  const again = await fetch(`${resend.url}/emails/${String(body.id)}`, {
    headers: { authorization: "Bearer re_local" },
  });
  expect(await again.json()).toMatchObject({ subject: letter.subject, to: ["zainab@shop.test"] });
  const mine = await fetch(`${resend.url}/_standin/emails?to=zainab@shop.test`);
  expect(await mine.json()).toMatchObject([{ id: body.id, text: "It left today." }]);
  expect(resend.letters("bola@shop.test")).toEqual([]);

  expect(await (await fetch(resend.url)).text()).toContain("Order 1042 is on its way");
  const page = await (await fetch(`${resend.url}/mail/${String(body.id)}`)).text();
  expect(page).toContain("It left today.");
  expect(page).not.toContain("<script>");
  const frame = await fetch(`${resend.url}/mail/${String(body.id)}/html`);
  expect(frame.headers.get("content-security-policy")).toMatch(/^sandbox/);
});

test("the same key sends once, and another letter under it is refused", async () => {
  const key = { "idempotency-key": "order-1042-sent" };
  const first = await post("/emails", letter, key);
  expect((await post("/emails", letter, key)).body.id).toBe(first.body.id);
  expect(resend.letters()).toHaveLength(1);
  expect(await post("/emails", { ...letter, subject: "Other" }, key)).toMatchObject({
    status: 409,
    body: { name: "invalid_idempotent_request", statusCode: 409 },
  });
  expect((await post("/emails", letter, { "idempotency-key": "x".repeat(257) })).status).toBe(400);
});

test("a strict batch is all or nothing, a permissive one names what failed", async () => {
  const wrong = { ...letter, to: "nobody" };
  expect((await post("/emails/batch", [letter, wrong])).status).toBe(422);
  expect(resend.letters()).toHaveLength(0);
  const { body } = await post("/emails/batch", [letter, wrong], { "x-batch-validation": "permissive" });
  expect(body.data).toHaveLength(1);
  expect(body.errors).toMatchObject([{ index: 1 }]);
});

test.each([
  ["no key", { authorization: "" }, 401, "missing_api_key"],
  ["a wrong key", { authorization: "Bearer re_bad" }, 403, "invalid_api_key"],
])("%s is refused", async (_name, headers, status, name) => {
  expect(await post("/emails", letter, headers)).toMatchObject({ status, body: { name } });
});

test.each([
  ["no subject", { subject: "" }, "missing_required_field"],
  ["no sender", { from: "ada" }, "invalid_from_address"],
  ["too many recipients", { to: Array.from({ length: 51 }, (_, n) => `b${n}@t.test`) }, "validation_error"],
])("%s is refused with 422", async (_name, wrong, name) => {
  expect(await post("/emails", { ...letter, ...wrong })).toMatchObject({ status: 422, body: { name } });
});

test("the rate limit switch refuses once, with the time to wait", async () => {
  await post("/_standin/faults", { rate_limit: 1 });
  const refused = await post("/emails", letter);
  expect(refused).toMatchObject({ status: 429, body: { name: "rate_limit_exceeded" } });
  expect(refused.headers.get("retry-after")).toBe("1");
  expect((await post("/emails", letter)).status).toBe(200);
});
