import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MISSED } from "#domain/storefront/miss.ts";
import { ar } from "#domain/words/ar.ts";
import { fr } from "#domain/words/fr.ts";
import { pt } from "#domain/words/pt.ts";
import { sw } from "#domain/words/sw.ts";
import type { Catalogue } from "#domain/words/say.ts";

const sources = [
  ...filesOf("web"),
  ...filesOf("domain").filter((path) => !path.startsWith("domain/words/")),
  "worker/notice.ts",
];

/** Where rules, and what stands before them, speak to shoppers: whole English sentences that are said where they are shown. */
const SPEAKING =
  /^(domain\/(cart|buyer|identity|review|wish|stock-request)\/|domain\/order\/(place|move|orderable|price-changed|not-delivered|details|recipient|deliver-to|orderable|out-of-stock)\.|domain\/discount\/(apply|usable)\.|domain\/checkout\/|domain\/return\/(ask|check)\.|domain\/dispute\/(open|step|words|call-platform)\.|domain\/payment\/(start|returned|keys|proof|send-proof)\.|domain\/errors\.|domain\/thread\/(text|enter|say-as-buyer|show-pictures|keep-card|take-offer)\.|domain\/safety\/report\.|web\/storefront\/checkout-form\.|wiring\/translate\.|vendors\/(gateway-call|rooms)\.|party\/room\.)/;
/** What is said to no shopper though it stands there. */
const ELSEWHERE = new Set([
  // In the file of somebody's data, which programs read.
  "In minor units of the currency beside them: 1250 of NGN are ₦12.50. Times are UTC.",
  "This account has no second factor yet. Whoever made it can give it one.",
  "You are not allowed to do that in this store.",
  "Please keep your answer under 1,000 characters.",
  "Say why: its buyer will read it.",
  "Please keep it under 300 characters.",
  // Of a refund, to its seller.
  "{gateway} took this refund, but does not say how it stands.",
  // Between a page and its room.
  "Please reload the page.",
  "Please come in again.",
  "This thread is gone.",
  "That could not be read. Please reload the page.",
]);
/** What `NotFound` is told of, where a shopper may hear of it. */
const IN_VAIN = [...MISSED, "return", "dispute"].map((what) => `We could not find that ${what}.`);

const TEXT = String.raw`"((?:[^"\\\n]|\\.)*)"`;
const SAID = new RegExp(String.raw`(?:\bsay|\bsayIn\([^;]{0,60}?\)|sayContext\))\(\s*${TEXT}`, "g");
const COUNTED = new RegExp(String.raw`\.many\(\s*[^;]{1,60}?,\s*${TEXT},\s*${TEXT}`, "g");
const SENTENCE = /^[A-Z“{].* .*[.!?]$/;

const counted = new Set<string>();
const said = new Set<string>(IN_VAIN);
for (const path of sources) {
  const text = read(path);
  for (const [, , other = ""] of text.matchAll(COUNTED)) counted.add(unescaped(other));
  for (const [, once = ""] of text.matchAll(SAID)) said.add(unescaped(once));
}
for (const path of [
  ...sources,
  "wiring/translate.ts",
  "vendors/gateway-call.ts",
  "vendors/rooms.ts",
  "party/room.ts",
].filter((each) => SPEAKING.test(each)))
  for (const [, literal = ""] of read(path).matchAll(new RegExp(TEXT, "g"))) {
    const text = unescaped(literal);
    if (SENTENCE.test(text) && !ELSEWHERE.has(text) && !onlyOfOne(path, literal)) said.add(text);
  }

test("texts are found", () => {
  expect(said.size).toBeGreaterThan(300);
  expect([...counted]).toContain("{n} products");
});

test("rules put no sentence together: its text and its values travel apart", () => {
  const put = sources
    .filter((path) => SPEAKING.test(path) && !path.startsWith("web/"))
    .flatMap((path) =>
      [...read(path).matchAll(/`([^`]*\$\{[^`]*[.!?])`/g)].map(([, text]) => `${path}: ${text}`),
    )
    .filter((found) => !found.includes("We could not find that"));
  expect(put).toEqual([]);
});

test("what is said is written where it is said", () => {
  const shops = sources.filter((path) => /^(web\/storefront|domain)\/|^web\/answers/.test(path));
  const open = shops.flatMap((path) =>
    [...read(path).matchAll(/\bsay\((?!\s*"|thread\b)([^)]*)/g)].map(([, what]) => `${path}: ${what}`),
  );
  expect(open.sort()).toEqual(["web/answers.ts: text, values", "web/storefront/checkout.tsx: CHANGE_CART"]);
});

test("a shop answers in the language of the reader: nothing of it shows the English that an error carries", () => {
  const english = sources.filter(
    (path) =>
      path.startsWith("web/storefront/") &&
      path !== "web/storefront/answer-shopper.ts" &&
      /\berror\.(message|problems)\b|\banswerForm\b/.test(read(path)),
  );
  expect(english).toEqual([]);
});

const RULES = { fr: ["one", "other"], pt: ["one", "other"], sw: ["one", "other"], ar: null } as const;

test.each<[keyof typeof RULES, Catalogue]>([
  ["fr", fr],
  ["pt", pt],
  ["ar", ar],
  ["sw", sw],
])("the catalogue in %s is whole, and no more", (language, catalogue) => {
  const all = new Set([...said, ...counted]);
  expect([...all].filter((text) => !(text in catalogue)).sort()).toEqual([]);
  expect(
    Object.keys(catalogue)
      .filter((text) => !all.has(text))
      .sort(),
  ).toEqual([]);
  const needed = RULES[language] ?? new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const wrong = Object.entries(catalogue).filter(([text, says]) => {
    if (typeof says === "string") return counted.has(text) || namesIn(says) !== namesIn(text);
    return (
      needed.some((rule) => !says[rule]) ||
      Object.values(says).some((each) => namesIn(`${each}{n}`) !== namesIn(`${text}{n}`))
    );
  });
  expect(wrong).toEqual([]);
});

/** The names of values in a text, each once, in the order of the alphabet. */
function namesIn(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].sort().join();
}

/** The wording of one, which only English needs. */
function onlyOfOne(path: string, literal: string): boolean {
  return [...read(path).matchAll(COUNTED)].some(([, one]) => one === literal);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\+types/.test(name))
    .map((name) => `${folder}/${name}`);
}

/** A source without its comments. */
function read(path: string): string {
  return readFileSync(path, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
}

function unescaped(literal: string): string {
  // What no text of ours holds: the inside of a regular expression.
  return /\\[^"\\nu]/.test(literal) ? "" : (JSON.parse(`"${literal}"`) as string);
}
