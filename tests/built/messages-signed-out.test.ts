import { beforeAll, expect, test } from "vitest";
import { member, signIn } from "./account.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";
import { linesIn, nameIn, ofIn, orderIn } from "./talk.ts";
import { type Answer, visit, type Visitor } from "./visit.ts";

/* A page of a thread is still open when its session has ended: what is written there is given back, and goes out under nobody else's name. */

const PATH = "/account/messages";
const SIGNED_OUT = "You were signed out on this device, so this was not sent.";
const ELSEWHERE = "Sign in on another page, then send it again from here.";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});

const endSessions = () => sql("delete from buyer_sessions where store_id = $1", [store.id]);

/** Sends a form as a browser does, which carries it on where it is told to. */
async function send(browser: Visitor, path: string, form: Record<string, string>): Promise<Answer> {
  const answer = await browser.ask(path, { form });
  return answer.status === 307 ? browser.ask(String(answer.headers.location), { form }) : answer;
}

/** What the page's form for a message would send, and where to. */
function formIn({ text }: Answer): { path: string; form: Record<string, string> } {
  const [, attributes = "", inner = ""] =
    /<form((?=[^>]*multipart)[^>]*)>([\s\S]*?)<\/form>/.exec(text) ?? [];
  const fields = [...inner.matchAll(/<input[^>]*type="hidden"[^>]*name="(\w+)"[^>]*value="([^"]*)"/g)];
  const written = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(inner)?.[1] ?? "";
  const path = (/action="([^"#]*)/.exec(attributes)?.[1] ?? "").replaceAll("&amp;", "&");
  return {
    path,
    form: { ...Object.fromEntries(fields.map(([, name, value]) => [name, value])), text: written },
  };
}

test("what was written in one's own thread is given back, and goes out from there after signing in elsewhere", async () => {
  const { buyer, email } = await member(store);
  const { browser } = buyer;
  const page = await browser.ask(PATH);
  await endSessions();
  const form = { id: nameIn(page), of: ofIn(page), text: "Do you have it in <blue>?" };
  const back = await send(browser, PATH, form);
  expect(back.status).toBe(401);
  expect(back.text).toContain(`${SIGNED_OUT} ${ELSEWHERE}`);
  expect(back.text).toContain("Do you have it in &lt;blue&gt;?</textarea>");
  expect(back.text).toMatch(/href="\/account\/sign-in\?next=%2Faccount%2Fmessages" target="_blank"/);
  expect(back.headers["cache-control"]).toContain("no-store");
  const again = formIn(back);
  expect(again).toMatchObject({ path: PATH, form: { id: form.id, of: form.of } });
  // Sent too soon, it is still there.
  expect((await send(browser, again.path, { ...again.form, text: form.text })).text).toContain(SIGNED_OUT);
  await signIn(buyer, email);
  const sent = await send(browser, again.path, { ...again.form, text: form.text });
  expect(sent.headers.location).toBe(`${PATH}#last`);
  expect(linesIn(await browser.ask(PATH))).toEqual(["day", `buyer: ${form.text}`]);
});

test("what was sent with large pictures is given back, too", async () => {
  const { buyer } = await member(store);
  const page = await buyer.browser.ask(PATH);
  await endSessions();
  const form = { id: nameIn(page), of: ofIn(page), text: "It is torn here", alt: "x".repeat(300_000) };
  const back = await send(buyer.browser, PATH, form);
  expect(back.status).toBe(401);
  expect(back.text).toContain("It is torn here</textarea>");
});

test("whoever signs in there next says none of it", async () => {
  const [zainab, chioma] = [await member(store), await member(store)];
  const page = await zainab.buyer.browser.ask(PATH);
  await endSessions();
  const back = await send(zainab.buyer.browser, PATH, {
    id: nameIn(page),
    of: ofIn(page),
    text: "My medicine",
  });
  await signIn(chioma.buyer, chioma.email);
  const { path, form } = formIn(back);
  const refused = await send(chioma.buyer.browser, path, form);
  expect(refused.status).toBe(409);
  expect(refused.text).toContain("Somebody else has signed in here since this page was opened");
  expect(linesIn(await chioma.buyer.browser.ask(PATH))).toEqual([]);
  expect((await chioma.buyer.browser.ask("/account/unsent")).text).not.toContain("My medicine");
});

test("about an order without its key, and with it: there sending it again is enough", async () => {
  const { buyer, email } = await member(store);
  const { id, talk } = await orderIn(store);
  await sql(
    "update orders set buyer_id = (select id from buyer_users where store_id = $1 and email = $2) where id = $3",
    [store.id, email, id],
  );
  const bare = talk.split("?")[0] ?? "";
  await endSessions();
  const form = { id: "abcdefgh-1", text: "Is it on its way?" };
  const back = await send(buyer.browser, bare, form);
  expect(back.status).toBe(401);
  expect(back.text).toContain(`${SIGNED_OUT} ${ELSEWHERE}`);
  expect(formIn(back)).toEqual({ path: bare, form });
  // Signed out altogether, the browser sends no session at all.
  expect(formIn(await send(buyer.browser, bare, form))).toEqual({ path: bare, form });
  const stranger = await member(store);
  const other = await send(stranger.buyer.browser, bare, form);
  expect(other.text).toContain("Somebody else has signed in here since this page was opened");
  expect(formIn(other).form).toEqual(form);

  await endSessions();
  const keyed = await send(stranger.buyer.browser, talk, form);
  expect(keyed.status).toBe(401);
  expect(keyed.text).toContain(`${SIGNED_OUT} Please send it again.`);
  expect(keyed.text).not.toContain(ELSEWHERE);
  const again = formIn(keyed);
  expect(again).toEqual({ path: talk, form });
  expect((await send(stranger.buyer.browser, again.path, again.form)).headers.location).toBe(`${talk}#last`);
  expect(linesIn(await visit(store.host, talk))).toEqual(["day", "buyer: Is it on its way?"]);
});

test("pictures are not kept, and that is said; an offer that was taken goes on to signing in", async () => {
  const text = "It tore here";
  const body = [
    '--edge\r\ncontent-disposition: form-data; name="text"\r\n\r\n',
    `${text}\r\n--edge\r\ncontent-disposition: form-data; name="picture"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`,
    "x\r\n--edge--\r\n",
  ].join("");
  const headers = {
    "content-type": "multipart/form-data; boundary=edge",
    origin: `http://${store.host}`,
  };
  const path = "/account/unsent?next=%2Faccount%2Fmessages";
  const back = await visit(store.host, path, { body, headers });
  expect(back.text).toContain("Your pictures were not kept. Please choose them again.");
  expect(back.text).toContain(`${text}</textarea>`);
  const taken = await send((await member(store)).buyer.browser, path, { offer: "x" });
  expect(taken.headers.location).toBe("/account/sign-in?next=%2Faccount%2Fmessages&undone=1");
  // It gives back to threads alone.
  const astray = "/account/unsent?next=%2Faccount%2Ferase";
  expect(formIn(await visit(store.host, astray, { form: { text } })).path).toBe(PATH);
});
