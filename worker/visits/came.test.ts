import { expect, test } from "vitest";
import { type Arrival, type Came, cameFrom } from "./came.ts";

const arrival: Arrival = {
  host: "ada.shops.example",
  search: "",
  referrer: "",
  site: "none",
  reloaded: false,
  app: null,
  platformHost: "shops.example",
};
const from = (source: string, more: Partial<Came> = {}): Came => ({
  source,
  medium: null,
  campaign: null,
  ...more,
});

test.each<[string, Partial<Arrival>, Came | null]>([
  ["nothing told", {}, from("direct")],
  ["a search", { referrer: "https://www.google.com.ng/", site: "cross-site" }, from("google")],
  [
    "the app of a search",
    { referrer: "android-app://com.google.android.googlequicksearchbox/" },
    from("google"),
  ],
  ["Instagram's way out", { referrer: "https://l.instagram.com/?u=https%3A%2F%2Fada" }, from("instagram")],
  ["WhatsApp", { referrer: "https://wa.me/" }, from("whatsapp")],
  ["WhatsApp in a browser", { referrer: "https://web.whatsapp.com/" }, from("whatsapp")],
  ["X", { referrer: "https://t.co/abc" }, from("x")],
  ["a mailbox", { referrer: "https://mail.google.com/" }, from("mail")],
  ["another page", { referrer: "https://Blog.Example.org:8443/a?who=zainab" }, from("blog.example.org")],
  ["what only looks like a known one", { referrer: "https://notgoogle.com/" }, from("notgoogle.com")],
  ["nor that", { referrer: "https://google.evil.com/" }, from("google.evil.com")],
  ["nor that", { referrer: "https://evil.direct/" }, from("evil.direct")],
  ["an app that says nothing else", { app: "tiktok" }, from("tiktok")],
  ["an app that says whence", { app: "facebook", referrer: "https://l.instagram.com/" }, from("instagram")],
  [
    "another shop",
    { referrer: "https://bola.shops.example/", site: "same-site" },
    from("bola.shops.example"),
  ],
  ["a machine's address", { referrer: "http://192.168.1.7/" }, from("")],
  ["a name of somebody's own network", { referrer: "http://intranet/" }, from("")],
  ["a host too long to keep", { referrer: `https://${"a".repeat(60)}.example/` }, from("")],
  ["a host with a telephone number", { referrer: "https://2348012345678.example/" }, from("")],
  ["an odd scheme", { referrer: "javascript://google.com/" }, from("")],
  ["no address", { referrer: "<script>" }, from("direct")],
  ["the shop itself", { referrer: "https://ada.shops.example/cart", site: "same-origin" }, null],
  ["the shop, by an old browser", { referrer: "https://ada.shops.example/cart", site: null }, null],
  ["the dashboard", { referrer: "https://shops.example/", site: "same-site" }, null],
  ["shown again", { referrer: "https://www.google.com/", site: "cross-site", reloaded: true }, null],
])("from %s", (_, more, came) => {
  expect(cameFrom({ ...arrival, ...more })).toEqual(came);
});

test.each<[string, Came]>([
  [
    "?utm_source=IG&utm_medium=Story&utm_campaign=Spring_Sale",
    from("instagram", { medium: "story", campaign: "spring_sale" }),
  ],
  ["?x=1&utm_source=l.facebook.com", from("facebook")],
  ["?utm_campaign=only", from("google", { campaign: "only" })],
  ["?utm_source=", from("google")],
  ["?utm_source=market+day+%22%3Cb%3E%22", from("market day b")],
  ["?utm_source=%C3%89t%C3%A9", from("été")],
  ["?utm_source=zainab%40example.com&utm_campaign=0803-123-4567", from("", { campaign: "" })],
  ["?utm_campaign=%2B234+(801)+000+0142", from("google", { campaign: "" })],
  ["?utm_campaign=120210123456789012", from("google", { campaign: "120210123456789012" })],
  [`?utm_source=${"long".repeat(200)}`, from("long".repeat(15))],
  ["?utm_source=%3C%3E", from("")],
  ["?utm_source=%00%E2%80%AE%F0%9F%98%80", from("")],
  ["?utm_source=%", from("")],
])("%s", (search, came) => {
  expect(cameFrom({ ...arrival, referrer: "https://www.google.com/", search })).toEqual(came);
});
