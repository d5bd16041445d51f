import { countryOf } from "../store/countries.ts";
import { regionsOf, type Region } from "./regions.ts";

/** What an address looks like in a country. */
export type AddressFormat = {
  /** What its parts are called there. */
  regionKind: "state" | "region" | "county" | "province" | "any";
  /** To pick from; empty where people write it themselves, and then it may be left out. */
  regions: readonly Region[];
  /** Ghana's digital addresses stand in the place of a postcode. */
  postcodeKind: "postcode" | "digital";
  postcodeNeeded: boolean;
  /** Null where anything goes. */
  postcodeForm: RegExp | null;
  /** One as it may be, to show. */
  postcodeLike: string;
  /** "+234", empty where we know none. */
  dialCode: string;
};

type Known = Pick<
  AddressFormat,
  "regionKind" | "postcodeKind" | "postcodeNeeded" | "postcodeForm" | "postcodeLike"
>;

const ANYWHERE: Known = {
  regionKind: "any",
  postcodeKind: "postcode",
  postcodeNeeded: false,
  postcodeForm: null,
  postcodeLike: "",
};

/** Forms of postcodes: Universal Postal Union, "Addressing systems" of each country (upu.int); digital addresses: ghanapostgps.com. */
const KNOWN: Record<string, Known> = {
  NG: { ...ANYWHERE, regionKind: "state", postcodeForm: /^\d{6}$/, postcodeLike: "100001" },
  GH: {
    ...ANYWHERE,
    regionKind: "region",
    postcodeKind: "digital",
    postcodeForm: /^[A-Z][A-Z0-9][ -]?\d{3,5}[ -]?\d{4}$/i,
    postcodeLike: "GA-183-8164",
  },
  KE: { ...ANYWHERE, regionKind: "county", postcodeForm: /^\d{5}$/, postcodeLike: "00100" },
  ZA: {
    ...ANYWHERE,
    regionKind: "province",
    postcodeNeeded: true,
    postcodeForm: /^\d{4}$/,
    postcodeLike: "8001",
  },
};

/** How addresses are written in this country; one that we know nothing of asks for as little as possible. */
export const addressFormat = (country: string): AddressFormat => ({
  ...(KNOWN[country] ?? ANYWHERE),
  regions: regionsOf(country),
  dialCode: countryOf(country)?.dialCode ?? "",
});
