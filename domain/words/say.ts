import { ar } from "./ar.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";
import { sw } from "./sw.ts";

/** What stands for a text in one language: the text, or one for each kind of number that this language tells apart. */
export type Said = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/** The texts of one language, by their English wording. For texts that count, the wording of many (`{n} things`). */
export type Catalogue = Readonly<Record<string, Said>>;

export type Values = Readonly<Record<string, string | number>>;

/** A sentence before it is put together: rules make it, whoever shows it says it in the reader's language. */
export type Told = { text: string; values: Values };

/**
 * Says things in one language. Texts are written in English where they are used and looked up by that wording; `{name}` in a
 * text is filled from `values`. A text nobody has put into a language is said in English: understood by most, better than a key.
 */
export type Say = {
  (text: string, values?: Values): string;
  /** `say.many(2, "{n} thing", "{n} things")`; `{n}` is the number as this language writes it. */
  many(count: number, one: string, other: string, values?: Values): string;
  /** What a rule has to tell. A text that counts goes by its value `n`. */
  told: (what: Told) => string;
  /** A number as this language writes it. */
  number(value: number): string;
  /** The locale for `Intl`, e.g. `fr-CI`. */
  locale: string;
  /** For the `lang` attribute: the language that texts are said in, e.g. `fr`. */
  language: Language;
  dir: "ltr" | "rtl";
};

export const LANGUAGES = ["en", "fr", "pt", "ar", "sw"] as const;
export type Language = (typeof LANGUAGES)[number];

const CATALOGUES: Record<Language, Catalogue> = { en: {}, fr, pt, ar, sw };

const known = new Map<string, Say>();
/** Locales come with stores, and from whoever asks for one. */
const KNOWN_MOST = 100;

/** How to say things to somebody of this locale; in English when there is no catalogue for its language. */
export function sayIn(locale: string): Say {
  const found = known.get(locale);
  if (found) return found;
  if (known.size >= KNOWN_MOST) known.clear();
  const made = makeSay(locale);
  known.set(locale, made);
  return made;
}

function makeSay(locale: string): Say {
  const tag = locale.toLowerCase().split("-")[0] ?? "";
  const language = LANGUAGES.find((each) => each === tag) ?? "en";
  const catalogue = CATALOGUES[language];
  const dir = language === "ar" ? ("rtl" as const) : ("ltr" as const);
  // Made when they are first needed: each takes longer than saying a page's words.
  let numbers: Intl.NumberFormat | undefined;
  let kinds: Intl.PluralRules | undefined;
  const number = (value: number) => (numbers ??= new Intl.NumberFormat(locale)).format(value);
  const counted = (said: Said, values: Values): string => {
    const count = values["n"];
    const written = {
      ...(dir === "rtl" ? isolated(values) : values),
      ...(typeof count === "number" && { n: number(count) }),
    };
    if (typeof said === "string") return filled(said, written);
    kinds ??= new Intl.PluralRules(language);
    return filled(said[kinds.select(Number(count))] ?? said.other ?? "", written);
  };
  const say = (text: string, values?: Values) => {
    const said = catalogue[text] ?? text;
    // Most texts of a page are whole as they are.
    return values === undefined && typeof said === "string" ? said : counted(said, values ?? {});
  };
  return Object.assign(say, {
    many: (n: number, one: string, other: string, values: Values = {}) =>
      counted(catalogue[other] ?? { one, other }, { ...values, n }),
    told: ({ text, values }: Told) => say(text, values),
    number,
    locale,
    language,
    dir,
  });
}

/**
 * Values that stand in a text written from right to left, each by itself: a name in Latin letters must not turn its neighbours
 * around. An address of a page stays bare, because what finds links in a letter would take the marks for part of it.
 */
const isolated = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && !/^https?:/.test(value) ? `\u2068${value}\u2069` : value,
    ]),
  );

/** The text with its `{names}` filled from `values`; a name that has no value stays as it is. */
export const filled = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
