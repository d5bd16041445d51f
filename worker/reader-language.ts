import { otherLanguages } from "#domain/store/languages.ts";
import type { Store } from "#domain/store/store.ts";
import { type Language, LANGUAGES, sayIn } from "#domain/words/say.ts";

type Speaker = Pick<Store, "locale" | "languages">;

/**
 * In which language to refuse somebody before any page is asked: that of their address, else the first that their browser asks
 * for, among those the store speaks; else the store's own. Where no store is known, among all of ours, or English. Pages are
 * never chosen so, since one address is one page; a refusal is kept by nobody.
 */
export function readerLanguage(
  path: string,
  accepted: string | undefined,
  store: Speaker | null | undefined,
): Language {
  const own = store ? [sayIn(store.locale).language, ...otherLanguages(store)] : LANGUAGES;
  const spoken = LANGUAGES.filter((each) => own.includes(each));
  const wanted = [path.split("/", 2)[1], ...inOrder(accepted ?? "")];
  const found = wanted.flatMap((each) => spoken.filter((language) => language === each));
  return found[0] ?? (store ? sayIn(store.locale).language : "en");
}

/** `fr-CI, en;q=0.5, *;q=0.1` → fr, en, *: what is wanted most first, without what is not wanted. */
function inOrder(accepted: string): string[] {
  return accepted
    .slice(0, 200)
    .split(",")
    .map((each) => {
      const [tag = "", ...rest] = each.split(";").map((part) => part.trim());
      const q = rest.find((part) => part.startsWith("q="));
      return { language: tag.toLowerCase().split("-")[0] ?? "", q: q ? Number(q.slice(2)) : 1 };
    })
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q)
    .map(({ language }) => language);
}
