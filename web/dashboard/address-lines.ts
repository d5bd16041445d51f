import type { Address } from "#domain/order/order.ts";

/** An address as it is written on a parcel, without empty lines; the country by its name. */
export function addressLines(address: Address): string[] {
  const town = [address.city, address.region, address.postcode].map((part) => part.trim()).filter(Boolean);
  return [address.line1, address.line2, town.join(", "), countryName(address.country)]
    .map((line) => line.trim())
    .filter(Boolean);
}

function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;
}
