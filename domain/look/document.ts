import { Invalid } from "../errors.ts";
import type { Theme } from "../store/store.ts";
import { readable, themeProblems } from "../store/theme.ts";
import { fullTheme } from "../store/presets.ts";
import { DEFAULT_SECTIONS } from "./section-kinds.ts";
import { SECTIONS, type Section } from "./sections.ts";

/** How a store looks and what is on its front page: what is edited, published and gone back to as one. */
export type LookDocument = { version: 1; theme: Theme; sections: Section[] };

/** A document as it may be kept, with what was changed of it in words. Throws `Invalid`; a field of a part is `sections.2.title`. */
export function checkLook(
  storeId: string,
  given: { theme: Theme; sections: unknown },
): { document: LookDocument; notes: string[] } {
  const colours = { accent: given.theme.accent, ground: given.theme.ground, ink: given.theme.ink };
  const lowered = Object.fromEntries(
    Object.entries({ ...colours, ...(given.theme.pop === undefined ? {} : { pop: given.theme.pop }) }).map(
      ([name, colour]) => [name, colour.trim().toLowerCase()],
    ),
  );
  const theme = onlyKnown({ ...given.theme, ...lowered });
  const problems = themeProblems(theme);
  const read = SECTIONS.safeParse(given.sections);
  if (!read.success)
    for (const { path, message } of read.error.issues) problems[["sections", ...path].join(".")] ??= message;
  for (const [at, section] of (read.data ?? []).entries())
    if ("picture" in section && section.picture && !section.picture.key.startsWith(`${storeId}/`))
      problems[`sections.${at}.picture`] = "Please upload this picture again.";
  if (!read.success || Object.keys(problems).length > 0) throw new Invalid(problems);
  const kept = readable(theme);
  return { document: { version: 1, theme: kept.theme, sections: read.data }, notes: kept.notes };
}

/** A document as the database has it. One that nobody can read any more becomes the usual front page: a shop always opens. */
export function readLookDocument(stored: unknown, otherwise: Theme): LookDocument {
  const { theme, sections } = (stored ?? {}) as Partial<LookDocument>;
  return { version: 1, theme: theme ?? otherwise, sections: readSections(sections) };
}

export function readSections(stored: unknown): Section[] {
  const read = SECTIONS.safeParse(stored);
  return read.success ? read.data : DEFAULT_SECTIONS;
}

const onlyKnown = (theme: Theme): Theme => {
  const { accent, ground, ink, font, radius, ...more } = theme;
  const { preset, pop, shadow, density, scale } = fullTheme({ accent, ground, ink, font, radius, ...more });
  return { accent, ground, ink, font, radius, preset, pop, shadow, density, scale };
};
