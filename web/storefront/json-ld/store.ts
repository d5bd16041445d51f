import { dialled } from "#domain/place/dialled.ts";
import type { Shell } from "#domain/store/store.ts";

const idOf = (origin: string) => `${origin}/#store`;

/**
 * The store to schema.org's OnlineStore. Its return policy is the seller's own words, so it is linked to and not put into
 * categories they never chose.
 */
export function storeLd(shell: Shell, origin: string) {
  const phone = dialled(shell.contactPhone, shell.country);
  return {
    "@context": "https://schema.org",
    "@type": "OnlineStore",
    "@id": idOf(origin),
    name: shell.name,
    url: `${origin}/`,
    ...(shell.tagline || shell.about ? { description: shell.tagline || shell.about.slice(0, 300) } : {}),
    ...(shell.logoKey ? { logo: `${origin}/media/${shell.logoKey}` } : {}),
    ...(shell.heroKey ? { image: `${origin}/media/${shell.heroKey}` } : {}),
    ...(phone || shell.contactEmail
      ? {
          contactPoint: {
            "@type": "ContactPoint",
            contactType: "customer service",
            ...(phone ? { telephone: `+${phone}` } : {}),
            ...(shell.contactEmail ? { email: shell.contactEmail } : {}),
          },
        }
      : {}),
    address: {
      "@type": "PostalAddress",
      ...(shell.town ? { addressLocality: shell.town } : {}),
      addressCountry: shell.country,
    },
    ...(shell.returnsPolicy
      ? {
          hasMerchantReturnPolicy: {
            "@type": "MerchantReturnPolicy",
            merchantReturnLink: `${origin}/policies#returns`,
          },
        }
      : {}),
  };
}

/** The site as a whole, with the address of its search. */
export const siteLd = (shell: Shell, origin: string) => ({
  "@context": "https://schema.org",
  "@type": "WebSite",
  "@id": `${origin}/#site`,
  name: shell.name,
  url: `${origin}/`,
  inLanguage: shell.locale,
  publisher: { "@id": idOf(origin) },
  potentialAction: {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${origin}/search?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  },
});
