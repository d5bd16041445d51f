import { expect, test } from "vitest";
import { whoLooksAt } from "./looked-at.ts";

const CHROME = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/153.0.0.0 Mobile Safari/537.36";

test.each<[string, RequestInit, boolean]>([
  ["a browser", { headers: { "user-agent": CHROME } }, true],
  ["a browser that fetches ahead", { headers: { "user-agent": CHROME, "sec-purpose": "prefetch" } }, false],
  [
    "one that renders ahead",
    { headers: { "user-agent": CHROME, "sec-purpose": "prefetch;prerender" } },
    false,
  ],
  ["an old one that fetches ahead", { headers: { "user-agent": CHROME, purpose: "prefetch" } }, false],
  ["a robot", { headers: { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" } }, false],
  ["who does not say what it is", {}, false],
  ["who only asks whether it is there", { method: "HEAD", headers: { "user-agent": CHROME } }, false],
])("%s", (_, asked, looks) => {
  expect(whoLooksAt(new Request("http://ada.example/search?q=x", asked)) !== null).toBe(looks);
});
