import type { VisitPartRow } from "#domain/numbers/visits.ts";
import { placeName } from "./place-names.ts";

const NAMES: Partial<Record<VisitPartRow["kind"], Record<string, string>>> = {
  source: {
    direct: "Typed in, or not told",
    mail: "E-mail",
    chatgpt: "ChatGPT",
    duckduckgo: "DuckDuckGo",
    linkedin: "LinkedIn",
    tiktok: "TikTok",
    whatsapp: "WhatsApp",
    youtube: "YouTube",
    ...Object.fromEntries(
      "google bing yahoo yandex ecosia baidu instagram facebook x pinterest telegram snapchat threads reddit perplexity"
        .split(" ")
        .map((name) => [name, `${name[0]?.toUpperCase()}${name.slice(1)}`]),
    ),
  },
  device: { phone: "Phone", tablet: "Tablet", computer: "Computer" },
  country: { XX: "Not known", T1: "The Tor network" },
};

/** What a part of visits is called; of a campaign, what its link calls it. */
export function visitPartName({ kind, key }: Pick<VisitPartRow, "kind" | "key">): string {
  if (key === "other") return "All others";
  return NAMES[kind]?.[key] ?? (kind === "country" ? placeName(key) : key);
}
