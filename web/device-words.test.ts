import { expect, test } from "vitest";
import { deviceOf, deviceWords } from "./device-words.ts";

const WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [
    `Mozilla/5.0 (Linux; Android 14; SM-A546B) ${WEBKIT} Chrome/124.0.0.0 Mobile Safari/537.36`,
    "Chrome on Android",
  ],
  [
    `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`,
    "Samsung Internet on Android",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Mobile/15E148 Safari/604.1",
    "Safari on an iPhone",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.4 Safari/605.1.15",
    "Safari on a Mac",
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/124.0.0.0 Safari/537.36 Edg/124.0.0.0`,
    "Microsoft Edge on Windows",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0", "Firefox on Linux"],
  [
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${WEBKIT} Chrome/124.0.0.0 Safari/537.36`,
    "Chrome on a Chromebook",
  ],
])("%s", (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words);
  const { browser, machine } = deviceOf(userAgent);
  expect(`${browser} on ${machine}`).toBe(words.replace(/ on an? /, " on "));
});

test.each(["", "   ", "curl/8.5.0", "<script>alert(1)</script>", "x".repeat(400), "((((", "Mozilla/5.0"])(
  "what says nothing is an unknown device: %s",
  (userAgent) => {
    expect(deviceWords(userAgent)).toBe("An unknown device");
    expect(deviceOf(userAgent)).toEqual({ browser: "", machine: "" });
  },
);
