import type { FullOrderRow } from "#db/orders.server.ts";
import { hexOf, readableOn, readHex, type Rgb } from "../store/colour.ts";
import type { Shell } from "../store/store.ts";
import { countryName } from "../words/country.ts";
import type { Say } from "../words/say.ts";
import type { Paper } from "./paper.ts";

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [17, 17, 17];

type Head = Pick<Paper, "language" | "dir" | "shop" | "accent" | "foot" | "pageWords">;

/** What every paper about this order has of its store. `address` is the shop's own, in lines; empty where it has none. */
export function paperHead(say: Say, shell: Shell, { number }: FullOrderRow, address: string): Head {
  const place = address ? address.split("\n") : [shell.town];
  // A number is not read across two lines.
  const phone = shell.contactPhone.replaceAll(" ", "\u00a0");
  return {
    language: say.language,
    dir: say.dir,
    shop: {
      name: shell.name,
      contact: [...place, countryName(shell.country, say.locale), shell.contactEmail, phone]
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => alone(say, line)),
    },
    accent: hexOf(readableOn(WHITE, readHex(shell.theme.accent) ?? BLACK, BLACK, 4.5)),
    foot: `${shell.name} · ${say("Order {number}", { number })}`,
    pageWords: (page, of) => say("Page {page} of {all}", { page: say.number(page), all: say.number(of) }),
  };
}

/** Whom and where, in lines; of a buyer who is forgotten it says that. */
export function buyerLines(say: Say, order: FullOrderRow): string[] {
  if (order.erasedAt !== null) return [say("This buyer's details were deleted, as they wished.")];
  // Where it is picked up is the shop's address, not theirs.
  const address = order.deliveryMethod === "pickup" ? [] : addressLines(say, order.address);
  return [order.name, ...address, order.phone, order.email].filter(Boolean).map((line) => alone(say, line));
}

/** Where a parcel goes, in lines. */
export const addressLines = (say: Say, address: FullOrderRow["address"]): string[] =>
  [
    address.line1,
    address.line2,
    [address.postcode, address.city].filter(Boolean).join(" "),
    address.region,
    countryName(address.country, say.locale),
  ].filter(Boolean);

/** What someone wrote, or an amount, among words that run the other way: by itself, so that neither turns the other round. */
export const alone = ({ dir }: Say, text: string): string => (dir === "rtl" ? `\u2068${text}\u2069` : text);
