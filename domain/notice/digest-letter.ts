import type { DueDigestRow, WaitingRow } from "#db/digests.server.ts";
import type { Letter, StoreContext } from "../context.ts";
import { letterOf } from "../letter/envelope.ts";
import { storeHead } from "../letter/letterhead.ts";
import { may, type Permission } from "../staff/may.ts";
import type { Shell } from "../store/store.ts";

/** What of it one does, what several do, and what somebody must be allowed to see for it. */
const LINES: { what: keyof WaitingRow; one: string; more: string; permission: Permission }[] = [
  {
    what: "unread",
    one: "1 conversation with something unread",
    more: "{n} conversations with something unread",
    permission: "inbox.read",
  },
  { what: "toSend", one: "1 order to send", more: "{n} orders to send", permission: "orders.read" },
  {
    what: "receipts",
    one: "1 receipt of a transfer to check",
    more: "{n} receipts of transfers to check",
    permission: "orders.read",
  },
  {
    what: "money",
    one: "1 order whose money is to be settled",
    more: "{n} orders whose money is to be settled",
    permission: "orders.read",
  },
  { what: "returns", one: "1 return to see to", more: "{n} returns to see to", permission: "orders.read" },
  {
    what: "low",
    one: "1 product that runs low",
    more: "{n} products that run low",
    permission: "catalogue.read",
  },
  {
    what: "soon",
    one: "1 product that will soon be gone, as it sells now",
    more: "{n} products that will soon be gone, as they sell now",
    permission: "catalogue.read",
  },
  {
    what: "reviews",
    one: "1 new review to look at",
    more: "{n} new reviews to look at",
    permission: "catalogue.read",
  },
];

/** The letter of the morning of `day`, in English, as the dashboard is; null when nothing waits for somebody with this role. */
export function digestLetter(
  shop: StoreContext,
  shell: Shell,
  person: DueDigestRow,
  waiting: WaitingRow,
  day: string,
): Letter | null {
  const lines = LINES.filter(({ what, permission }) => waiting[what] > 0 && may(person.role, permission)).map(
    ({ what, one, more }) =>
      waiting[what] === 1 ? one : more.replace("{n}", waiting[what].toLocaleString("en")),
  );
  const [first] = lines;
  if (!first) return null;
  const base = `${shop.platformOrigin}/dashboard/${shop.store.slug}`;
  const head = { ...storeHead(shell, shop.origin), locale: "en", replyTo: null };
  const rest = lines.length > 1 ? ` and more` : "";
  const words = {
    subject: `${shell.name} this morning: ${first}${rest}`,
    heading: "What waits this morning",
    paragraphs: [...(person.name ? [`Hello ${person.name},`] : []), ...lines],
    button: { label: "Open the dashboard", href: base },
    small: `You get this each morning when something waits, because you asked for it. To end it: ${base}/notices/settings`,
  };
  return letterOf(person.email, words, head, `digest.${shop.store.id}.${person.userId}.${day}`);
}
