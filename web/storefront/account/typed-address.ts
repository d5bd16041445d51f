import type { Address } from "#domain/order/order.ts";

/** What a form with address fields begins with, as if it had been typed. */
export function typedAddress(from: {
  name: string;
  phone: string;
  address?: Address;
}): Record<string, string> {
  const fields = Object.entries(from.address ?? {}).map(([name, value]) => [`address.${name}`, value]);
  return { name: from.name, phone: from.phone, ...Object.fromEntries(fields) };
}
