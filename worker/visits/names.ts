/** Sources that everybody knows: the addresses they send people from (hosts, and Android apps), and what campaigns call them. */
const KNOWN: Record<string, string[]> = {
  google: ["com.google.android.googlequicksearchbox", "adwords", "googleads"],
  bing: ["bing.com"],
  duckduckgo: ["duckduckgo.com"],
  yahoo: [],
  yandex: ["ya.ru"],
  ecosia: ["ecosia.org"],
  baidu: ["baidu.com"],
  instagram: ["instagram.com", "com.instagram.android", "ig", "insta"],
  facebook: ["facebook.com", "fb.com", "fb.me", "m.me", "messenger.com", "com.facebook.katana", "fb", "meta"],
  tiktok: ["tiktok.com", "com.zhiliaoapp.musically", "tt"],
  x: ["x.com", "twitter.com", "t.co", "com.twitter.android", "twitter"],
  whatsapp: ["whatsapp.com", "wa.me", "com.whatsapp", "wa"],
  youtube: ["youtube.com", "youtu.be", "com.google.android.youtube", "yt"],
  pinterest: ["pin.it", "com.pinterest"],
  telegram: ["telegram.org", "telegram.me", "t.me", "org.telegram.messenger", "tg"],
  linkedin: ["linkedin.com", "lnkd.in", "com.linkedin.android"],
  snapchat: ["snapchat.com"],
  threads: ["threads.net", "threads.com"],
  reddit: ["reddit.com"],
  chatgpt: ["chatgpt.com", "chat.openai.com"],
  perplexity: ["perplexity.ai"],
  mail: [
    "gmail.com",
    "com.google.android.gm",
    "outlook.com",
    "outlook.live.com",
    "email",
    "e-mail",
    "newsletter",
  ],
  direct: [],
};

const names = new Map(
  Object.entries(KNOWN).flatMap(([name, addresses]) => [name, ...addresses].map((each) => [each, name])),
);

/** Those that have an address in each country. */
const WORLDWIDE = /(?:^|\.)(google|pinterest|yahoo|yandex)\.(?:com?\.)?[a-z]{2,3}$/;
const MAILBOX = /^(web)?mail\d*\./;

export const isKnown = (source: string): boolean => Object.hasOwn(KNOWN, source);

/** `l.instagram.com` → `instagram`, `shop.example.com` → `shop.example.com`. Also of what a campaign calls it: `ig` → `instagram`. */
export function nameOf(host: string): string {
  if (MAILBOX.test(host)) return "mail";
  for (let rest = host; rest; rest = rest.includes(".") ? rest.slice(rest.indexOf(".") + 1) : "") {
    const name = names.get(rest);
    // Only whole addresses: `evil.direct` is not `direct`.
    if (name && (rest === host || rest.includes("."))) return name;
  }
  return WORLDWIDE.exec(host)?.[1] ?? host;
}
