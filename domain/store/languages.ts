import { LANGUAGES, sayIn, type Language } from "../words/say.ts";
import type { Store } from "./store.ts";

type Speaker = Pick<Store, "locale" | "languages">;

/** The locale of a language as it is written where the store is, e.g. `fr-CI`. */
export const localeIn = (language: string, country: string): string => `${language}-${country}`;

/** The languages a shop can be read in beside its main one: each has pages under `/<language>`. */
export const otherLanguages = ({ languages }: Pick<Store, "languages">): string[] => languages.slice(1);

/** Where the pages of the language that is spoken begin on the store's address: `/fr`, or nothing in its main one. */
export function prefixOf(store: Speaker): string {
  const { language } = sayIn(store.locale);
  return otherLanguages(store).includes(language) ? `/${language}` : "";
}

/** The store as it speaks `language`. */
export const speaking = <S extends Pick<Store, "locale" | "country">>(store: S, language: string): S => ({
  ...store,
  locale: localeIn(language, store.country),
});

/** The store as it speaks the language something was kept in; as it speaks now where that is empty or no more one of its. */
export const speakingAgain = <S extends Pick<Store, "locale" | "country" | "languages">>(
  store: S,
  language: string,
): S => (otherLanguages(store).includes(language) ? speaking(store, language) : store);

/** How a seller's choice is kept: the main language first, each once; empty when it is alone. */
export function languagesOf(main: string, more: readonly string[]): Language[] {
  const chosen = LANGUAGES.filter((each) => each !== main && more.includes(each));
  const first = LANGUAGES.find((each) => each === main);
  return first && chosen.length > 0 ? [first, ...chosen] : [];
}
