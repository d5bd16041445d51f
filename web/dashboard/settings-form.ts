import { parseMoney } from "#domain/money.ts";
import type { SettingsInput } from "#domain/store/save-settings.ts";

/** The store's settings as a form sends them. Amounts that are none become NaN, which the domain refuses beside the field. */
export function readSettings(typed: Record<string, string>, currency: string): SettingsInput {
  const text = (name: keyof SettingsInput) => typed[name] ?? "";
  const amount = (name: keyof SettingsInput) => parseMoney(text(name), currency) ?? Number.NaN;
  return {
    name: text("name"),
    tagline: text("tagline"),
    about: text("about"),
    town: text("town"),
    contactEmail: text("contactEmail"),
    contactPhone: text("contactPhone"),
    deliveryPromise: text("deliveryPromise"),
    returnsPolicy: text("returnsPolicy"),
    deliveryFee: text("deliveryFee").trim() === "" ? 0 : amount("deliveryFee"),
    freeDeliveryOver: text("freeDeliveryOver").trim() === "" ? null : amount("freeDeliveryOver"),
    timeZone: text("timeZone"),
    locale: text("locale"),
  };
}
