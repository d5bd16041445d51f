import { LANGUAGES } from "#domain/words/say.ts";
import type { SettingsInput } from "#domain/store/save-settings.ts";

/** The name of the box that adds a language. */
export const languageField = (language: string): string => `speaks-${language}`;

/** The store's settings as a form sends them. */
export function readSettings(typed: Record<string, string>): SettingsInput {
  const text = (name: Exclude<keyof SettingsInput, "languages">) => typed[name] ?? "";
  return {
    name: text("name"),
    tagline: text("tagline"),
    about: text("about"),
    town: text("town"),
    contactEmail: text("contactEmail"),
    contactPhone: text("contactPhone"),
    deliveryPromise: text("deliveryPromise"),
    returnsPolicy: text("returnsPolicy"),
    timeZone: text("timeZone"),
    locale: text("locale"),
    languages: LANGUAGES.filter((each) => typed[languageField(each)] === "on"),
  };
}
