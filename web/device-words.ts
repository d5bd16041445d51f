import Bowser from "bowser";

/** What people call what the parser names otherwise. */
const USUAL: Record<string, string> = {
  "Chrome OS": "a Chromebook",
  macOS: "a Mac",
  "Samsung Internet for Android": "Samsung Internet",
};

/**
 * A browser and what it runs on, e.g. "Chrome on Android", from its User-Agent header; "An unknown device" when that says
 * nothing. Anyone can send any header: good for knowing one's own again, and for nothing else.
 */
export function deviceWords(userAgent: string): string {
  if (!userAgent.trim()) return UNKNOWN;
  const { browser, os, platform } = Bowser.parse(userAgent);
  const apple = /^(iPhone|iPad)$/.exec(platform.model ?? "")?.[0];
  const on = apple ? `an ${apple}` : usual(os.name);
  const by = usual(browser.name);
  if (by && on) return `${by} on ${on}`;
  return by || (on ? on.charAt(0).toUpperCase() + on.slice(1) : UNKNOWN);
}

const UNKNOWN = "An unknown device";

const usual = (name: string | undefined): string => (name ? (USUAL[name] ?? name) : "");
