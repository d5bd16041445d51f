import { useLocation } from "react-router";
import { sayIn } from "#domain/words/say.ts";
import type { Shell } from "#domain/store/store.ts";
import { publicPath } from "#web/sign-in-path.ts";
import { HERE } from "./drawn-once.tsx";
import { useReadQuery } from "./reads.ts";
import { useSay } from "./use-say.ts";

/** Where this page is, in the shop's main language. */
export const useHere = () => ({ path: publicPath(useLocation().pathname), query: useReadQuery() });

/**
 * This page in the other languages of the shop, each named in its own; `HERE` stands for what comes after the language: at home,
 * where an address in another language has no slash at its end, for the query alone.
 */
export function Languages({ shell, home }: { shell: Shell; home: boolean }) {
  const say = useSay();
  if (shell.languages.length < 2) return null;
  return (
    <nav aria-label={say("Language")} className="border-t border-line pt-4 md:col-span-3">
      <ul className="flex flex-wrap gap-x-6">
        {shell.languages.map((language, at) => (
          <li key={language}>
            <a
              href={`${at > 0 ? `/${language}` : home ? "/" : ""}${HERE}`}
              hrefLang={language}
              lang={language}
              dir={sayIn(language).dir}
              aria-current={language === say.language ? "true" : undefined}
              className="tap underline-offset-4 hover:underline aria-[current]:font-semibold"
            >
              {nameOf(language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const names = new Map<string, string>();

function nameOf(language: string): string {
  const name = names.get(language) ?? ownName(language);
  names.set(language, name);
  return name;
}

/** "français" → "Français": a name that stands alone begins with a capital where there are any. */
function ownName(language: string): string {
  const [first = "", ...rest] =
    new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  return first.toLocaleUpperCase(language) + rest.join("");
}
