import Bowser from "bowser";

/** "Chrome on Android", as its owner would call the browser that sent this `User-Agent`; "Unknown device" when it says nothing we know. */
export function deviceWords(userAgent: string): string {
  if (!userAgent) return UNKNOWN;
  const { browser, os, platform } = Bowser.parse(userAgent);
  const where = platform.vendor === "Apple" && platform.model ? platform.model : os.name;
  // "Samsung Internet for Android" says the second half by itself.
  const name = browser.name?.replace(/ for \w+$/, "");
  return [name, where].filter(Boolean).join(" on ") || UNKNOWN;
}

const UNKNOWN = "Unknown device";
