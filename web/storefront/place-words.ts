import type { AddressFormat } from "#domain/place/format.ts";
import type { Say } from "#domain/words/say.ts";

/** What the parts of a country are called there. */
export function regionWord(say: Say, { regionKind }: AddressFormat): string {
  switch (regionKind) {
    case "state":
      return say("State");
    case "region":
      return say("Region");
    case "county":
      return say("County");
    case "province":
      return say("Province");
    case "any":
      return say("State or region");
  }
}

export const postcodeWord = (say: Say, { postcodeKind }: AddressFormat): string =>
  postcodeKind === "digital" ? say("Digital address") : say("Postcode");
