import { beforeAll, expect, test } from "vitest";
import { CLOSED } from "#domain/thread/protocol.ts";
import { member } from "./account.ts";
import { Page } from "./room.ts";
import { openTestStore, type TestStore } from "./store.ts";
import { linesIn, nameIn, ofIn, write } from "./talk.ts";

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
