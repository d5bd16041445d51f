import type { Recipient } from "#domain/order/recipient.ts";
import { countryName } from "#domain/words/country.ts";

type Props = {
  address: Recipient;
  locale: string;
  className?: string;
  /** Inside of a label or another run of text. */
  inText?: boolean;
};

/** Somebody and where they are, one thing a line. */
export function AddressLines({ address: { name, phone, address }, locale, className = "", inText }: Props) {
  const Box = inText ? "span" : "address";
  const lines = [
    address.line1,
    address.line2,
    [address.city, address.region, address.postcode].filter(Boolean).join(", "),
    countryName(address.country, locale),
  ].filter(Boolean);
  return (
    <Box className={`block wrap-anywhere not-italic ${className}`}>
      <span className="block font-semibold">{name}</span>
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
      <span className="block text-muted">
        <bdi dir="ltr">{phone}</bdi>
      </span>
    </Box>
  );
}
