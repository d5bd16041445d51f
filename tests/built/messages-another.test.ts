import { beforeAll, expect, test } from "vitest";
import { CLOSED } from "#domain/thread/protocol.ts";
import { member } from "./account.ts";
import { Page } from "./room.ts";
import { openTestStore, sql, type TestStore } from "./store.ts";
import { linesIn, nameIn, ofIn, staffIn, write } from "./talk.ts";

/* Two buyers share a browser: a page of the one is still open while the other is signed in. */

const PATH = "/account/messages";

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});

const roomIn = ({ text }: { text: string }) => /data-thread="([^"]+)"/.exec(text)?.[1] ?? "";

test("a page says whose thread it is, so that nothing kept of it in the tab is another's", async () => {
  const [zainab, chioma] = [await member(store), await member(store)];
  const pages = [await zainab.buyer.browser.ask(PATH), await chioma.buyer.browser.ask(PATH)];
  for (const page of pages) {
    expect(ofIn(page)).not.toBe("");
    expect(roomIn(page)).toBe(`/rooms/store?of=${ofIn(page)}`);
  }
  expect(new Set(pages.map(roomIn)).size).toBe(2);
});

test("a line of one buyer's page opens to nobody else's session, and has the page load anew", async () => {
  const [zainab, chioma] = [await member(store), await member(store)];
  await write(chioma.buyer.browser, PATH, "Only for the shop");
  const room = roomIn(await zainab.buyer.browser.ask(PATH));
  const { cookie } = chioma.buyer.browser;
  for (const path of [room, "/rooms/store"]) {
    const page = await Page.open({ host: store.host, path, cookie });
    await expect.poll(() => page.closed).toEqual({ code: CLOSED.version });
    expect(page.told).toEqual([]);
  }
  const own = await Page.open({
    host: store.host,
    path: roomIn(await chioma.buyer.browser.ask(PATH)),
    cookie,
  });
  await expect.poll(() => own.texts).toEqual(["Only for the shop"]);
});

test("the form of one buyer's page says nothing as another, and what was written comes back with the reason", async () => {
  const [zainab, chioma] = [await member(store), await member(store)];
  const page = await zainab.buyer.browser.ask(PATH);
  for (const whose of [{ of: ofIn(page) }, {} as Record<string, string>]) {
    const form = { id: nameIn(page), text: "My medicine", ...whose };
    const refused = await chioma.buyer.browser.ask(PATH, { form });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("Somebody else has signed in here since this page was opened");
    expect(refused.text).toContain("My medicine</textarea>");
  }
  expect(linesIn(await chioma.buyer.browser.ask(PATH))).toEqual([]);
});

test("a report of one buyer's page tells nothing of another's, and their wish for quiet is not the other's", async () => {
  const [zainab, chioma] = [await member(store), await member(store)];
  const report = await zainab.buyer.browser.ask(`${PATH}/report`);
  const of = ofIn(await chioma.buyer.browser.ask(PATH));
  const staff = await staffIn(store, of);
  staff.say("Chioma, your medicine has come");
  await expect.poll(() => staff.of("sent")).toHaveLength(1);
  const reported = () => sql("select 1 from reports where thread_id = $1", [of]);
  const { browser } = chioma.buyer;
  for (const whose of [{ of: ofIn(report) }, {} as Record<string, string>]) {
    const form = { seq: "1", reason: "He insulted me", ...whose };
    const refused = await browser.ask(`${PATH}/report`, { form });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("Somebody else has signed in here since this page was opened");
    expect(refused.text).toContain("He insulted me</textarea>");
    expect(checkedIn(refused)).toBe("");
    const quiet = await browser.ask(`${PATH}/quiet`, { form: { quiet: "yes", ...whose } });
    expect([quiet.status, quiet.headers.location]).toEqual([303, PATH]);
    const page = await browser.ask(PATH);
    expect(page.text).toContain("so nothing was sent");
    expect(page.text).toContain("Stop messages that are not about my orders");
  }
  expect(await reported()).toEqual([]);
  const own = await browser.ask(`${PATH}/report`, { form: { of, seq: "1", reason: "Not mine" } });
  expect(own.status).toBe(303);
  expect(await reported()).toHaveLength(1);
  await browser.ask(`${PATH}/quiet`, { form: { of, quiet: "yes" } });
  expect((await browser.ask(PATH)).text).toContain("Let the shop write to me again");
});

/** What is chosen on a page of reports. */
const checkedIn = ({ text }: { text: string }) =>
  /<input(?=[^>]*type="radio")(?=[^>]*checked)[^>]*value="([^"]*)"/.exec(text)?.[1];
