import { expect, test } from "vitest";
import { readerOf } from "./reader.ts";

const ANDROID = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/23B85";

test.each<[string, string, ReturnType<typeof readerOf>]>([
  ["Chrome on a phone", `${ANDROID} Mobile Safari/537.36`, { device: "phone", app: null }],
  ["Chrome on a tablet", `${ANDROID} Safari/537.36`, { device: "tablet", app: null }],
  [
    "Chrome on a computer",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36",
    { device: "computer", app: null },
  ],
  [
    "a television",
    `${ANDROID.replace("; K", "; Android TV")} Safari/537.36`,
    { device: "computer", app: null },
  ],
  ["an iPhone", `${IPHONE} Version/26.1 Safari/604.1`, { device: "phone", app: null }],
  [
    "an old iPad",
    IPHONE.replace("iPhone;", "iPad;").replace("iPhone OS", "OS"),
    { device: "tablet", app: null },
  ],
  [
    "Opera Mini",
    "Opera/9.80 (Android; Opera Mini/80.0.2254/191.326; U; en) Presto/2.12.423 Version/12.16",
    { device: "phone", app: null },
  ],
  [
    "Instagram",
    `${IPHONE} Instagram 408.0.0.24.75 (iPhone15,4; iOS 26_1; en_NG; en; scale=3.00; 1179x2556)`,
    { device: "phone", app: "instagram" },
  ],
  [
    "Facebook",
    `${ANDROID} Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/538.0.0.55.99;IABMV/1;]`,
    { device: "phone", app: "facebook" },
  ],
  [
    "TikTok",
    `${ANDROID} Mobile Safari/537.36 musical_ly_2024 BytedanceWebview/d8a21c6`,
    { device: "phone", app: "tiktok" },
  ],
  ["a robot", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", null],
  ["a preview that WhatsApp makes", "WhatsApp/2.25.31.76 A", null],
  ["a program", "curl/8.14.1", null],
  ["nothing", "", null],
])("%s", (_, userAgent, reader) => {
  for (const _ of [1, 2]) expect(readerOf(userAgent)).toEqual(reader);
});
