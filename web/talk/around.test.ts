import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { browser, type Happening } from "./around.ts";

class Page extends EventTarget {
  hidden = false;
}

let reloads: number;
let page: Page;
let happened: Happening[];

beforeEach(() => {
  reloads = 0;
  page = new Page();
  happened = [];
  const kept = new Map<string, string>();
  vi.stubGlobal("location", { origin: "https://ada.example", reload: () => reloads++ });
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal("document", page);
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
});
afterEach(() => void vi.unstubAllGlobals());

const fire = (type: string, values = {}) => page.dispatchEvent(Object.assign(new Event(type), values));

test("a page is loaded anew once, and again only after it met a room of its version", () => {
  expect([browser.reloadOnce(), browser.reloadOnce(), reloads]).toEqual([true, false, 1]);
  browser.agreed();
  expect([browser.reloadOnce(), reloads]).toEqual([true, 2]);
});

test("where nothing may be remembered, a page is never loaded anew", () => {
  vi.stubGlobal("sessionStorage", undefined);
  browser.agreed();
  expect([browser.reloadOnce(), reloads]).toEqual([false, 0]);
});

test("a page hears of its network, of being looked at, left and shown again, until it wants no more", () => {
  const stop = browser.watch((what) => happened.push(what));
  for (const type of ["offline", "online", "visibilitychange", "pagehide"]) fire(type);
  fire("pageshow", { persisted: false });
  fire("pageshow", { persisted: true });
  page.hidden = true;
  fire("visibilitychange");
  expect([happened, browser.isSeen()]).toEqual([["offline", "online", "seen", "left", "back"], false]);
  stop();
  fire("online");
  expect(happened).toHaveLength(5);
});

test("an address is one of the page's own origin", () => {
  const opened: string[] = [];
  vi.stubGlobal("WebSocket", function WebSocket(address: string) {
    opened.push(address);
  });
  browser.open("/rooms/orders/1");
  expect(opened).toEqual(["wss://ada.example/rooms/orders/1"]);
});
