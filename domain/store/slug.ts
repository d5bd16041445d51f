/** Lengths of a store's address, as the check in the database has them. */
export const SLUG_LEAST = 3;
export const SLUG_MOST = 40;

/** Names that belong to the platform, to the web's own habits, or that a swindler would like to have. */
const RESERVED = new Set(
  `about abuse account accounts admin administrator affiliate ai analytics api apis app apps assets auth autoconfig
autodiscover backup beta billing blog board book cache careers cart cdn chat checkout client cloud cms community config
connect console contact css customer customers dashboard data db demo dev developer developers dns docs document domain
download downloads email embed error events example exchange faq feed feedback files forum ftp fulfilment gateway git
graphql hello help helpdesk home host hosting hostmaster http https id identity image images imap img inbox info
internal invoice invoices isatap js jobs kb ldap learn legal link links live local localdomain localhost log login logout
logs mail mailbox mailer mailserver manage manager market marketing marketplace master me media member members metrics
mobile monitor mx my mysql name network new news newsletter ns ns1 ns2 ns3 ns4 null oauth official open openmarket
opnmrt order orders owner panel partner partners pay payment payments paypal paystack flutterwave pop pop3 portal
postgres postmaster press preview pricing privacy private prod production profile promo proxy public queue receipt redis
refund refunds register remote report reports return returns root rss sale sales sandbox search secure security sell seller
sellers server service services session settings setup shop shops signin signout signup sip site sitemap sites sms smtp
socket ssl sso staff staging static stats status storage store storefront stores stripe subscribe support survey svn
sysadmin system team tech telnet terms test testing tests token tools tracking trust undefined update updates upload
uploads user users vendor verify video vpn web webhook webhooks webmail webmaster wpad websocket wiki www www1 www2 www3
xml you your`
    .trim()
    .split(/\s+/),
);

/** One sentence that says why `slug` can be no store's address, or null. Says nothing about who has it. */
export function slugProblem(slug: string): string | null {
  if (!slug) return "Please choose an address.";
  if (!/^[a-z0-9-]+$/.test(slug)) return "Please use small letters, digits and hyphens only.";
  if (slug.startsWith("-") || slug.endsWith("-"))
    return "Please let it begin and end with a letter or a digit.";
  if (slug.length < SLUG_LEAST) return `Please use at least ${SLUG_LEAST} characters.`;
  if (slug.length > SLUG_MOST) return `Please use at most ${SLUG_MOST} characters.`;
  // RFC 5891: hyphens in third and fourth place mark encoded names, which can be drawn to look like others.
  if (slug.slice(2, 4) === "--") return "Please don't put two hyphens after the second letter.";
  if (isReserved(slug)) return "This address is kept for the platform. Please choose another.";
  return null;
}

const isReserved = (slug: string): boolean =>
  RESERVED.has(slug) || slug.replaceAll("-", "").includes("opnmrt");

/** The address a store's name suggests: "Adé & Daughters Fabrics" → "ade-daughters-fabrics". May be too short to use. */
export function toSlug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['’ʼ]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[a-z0-9]{2}--/, "")
    .replace(/^-+/, "");
  return plain.slice(0, SLUG_MOST).replace(/-+$/, "");
}

/** Addresses near `wanted`, best first, all of them of good form: what to look for when it is taken. */
export function nearSlugs(wanted: string, countryCode = ""): string[] {
  const stem = wanted.slice(0, SLUG_MOST - "-market".length).replace(/-+$/, "");
  const ends = [countryCode.toLowerCase(), "shop", "store", "market", "online", "2", "3", "24", "365"].filter(
    Boolean,
  );
  const near = [...ends.map((end) => `${stem}-${end}`), `the-${stem}`, `my-${stem}`];
  return [...new Set(near)].filter((slug) => slugProblem(slug) === null);
}
