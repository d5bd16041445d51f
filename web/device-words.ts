import Bowser from "bowser";

/** What somebody's browser is and runs on, by names that are the same in all languages; empty where it does not say. */
export type Device = { browser: string; machine: string };

/** What people call what the parser names otherwise. */
const USUAL: Record<string, string> = {
  "Chrome OS": "Chromebook",
  macOS: "Mac",
  "Samsung Internet for Android": "Samsung Internet",
};

/** What a `User-Agent` header says. Anyone can send any: good for knowing one's own again, and for nothing else. */
export function deviceOf(userAgent: string): Device {
  if (!userAgent.trim()) return { browser: "", machine: "" };
  const { browser, os, platform } = Bowser.parse(userAgent);
  const apple = /^(iPhone|iPad)$/.exec(platform.model ?? "")?.[0];
  return { browser: usual(browser.name), machine: apple ?? usual(os.name) };
}

/** The same in English, e.g. "Chrome on Android" or "Safari on a Mac"; "An unknown device" when it says nothing. */
export function deviceWords(userAgent: string): string {
  const { browser, machine } = deviceOf(userAgent);
  const on = ARTICLES[machine] ? `${ARTICLES[machine]} ${machine}` : machine;
  if (browser && on) return `${browser} on ${on}`;
  return browser || (on ? on.charAt(0).toUpperCase() + on.slice(1) : "An unknown device");
}

/** Machines; the rest are names of what runs on them. */
const ARTICLES: Record<string, string> = { Chromebook: "a", Mac: "a", iPad: "an", iPhone: "an" };

const usual = (name: string | undefined): string => (name ? (USUAL[name] ?? name) : "");
