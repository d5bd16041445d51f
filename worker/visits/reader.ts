import { isbot } from "isbot";

export type Device = "phone" | "tablet" | "computer";

/** What a browser says of itself, as far as it is counted. `app` is the one that it is a part of, by the name of its source. */
export type Reader = { device: Device; app: string | null };

const known = new Map<string, Reader | null>();
const MOST = 1_000;

/**
 * Who reads; null for a robot, and for whoever says nothing, as every browser does. What browsers say is the same of millions, and
 * looked through once each: it takes longer than giving out a page. Only this memory has it, and bound to nobody.
 */
export function readerOf(userAgent: string | null): Reader | null {
  if (!userAgent) return null;
  const found = known.get(userAgent);
  if (found !== undefined) return found;
  if (known.size >= MOST) known.clear();
  const reader = isbot(userAgent) ? null : { device: deviceOf(userAgent), app: appOf(userAgent) };
  known.set(userAgent, reader);
  return reader;
}

const PHONE = /Mobi|iPhone|iPod|KAIOS|Opera Mini|BlackBerry|J2ME|MIDP|IEMobile/i;
const TABLET = /iPad|Tablet|PlayBook|Silk|Kindle/i;

/** Chrome's hint (`Sec-CH-UA-Mobile`) says nothing that is not here. An iPad says that it is a Mac. */
function deviceOf(userAgent: string): Device {
  if (TABLET.test(userAgent)) return "tablet";
  if (PHONE.test(userAgent)) return "phone";
  return /Android/i.test(userAgent) && !/\bTV\b|\bAFT/.test(userAgent) ? "tablet" : "computer";
}

/** Apps that show pages themselves, and mostly don't say whence. */
const APPS: [source: string, RegExp][] = [
  ["instagram", /\bInstagram\b/],
  ["facebook", /\bFB(AN|AV|_IAB)\b/],
  ["tiktok", /BytedanceWebview|musical_ly|\bTikTok\b/i],
  ["pinterest", /\bPinterest\//],
  ["snapchat", /\bSnapchat\b/],
  ["linkedin", /\bLinkedInApp\b/],
  ["x", /\bTwitter for\b|TwitterAndroid/],
  ["google", /\bGSA\//],
];

const appOf = (userAgent: string): string | null =>
  APPS.find(([, says]) => says.test(userAgent))?.[0] ?? null;
