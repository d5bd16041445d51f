import { data } from "react-router";
import { linksPage, type ShownLink } from "#domain/link-page/show.ts";
import { prefixOf } from "#domain/store/languages.ts";
import type { Shell } from "#domain/store/store.ts";
import { sayIn, type Say } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/links";
import { whatsappUrl } from "./contact.ts";
import { facesCss } from "./faces.ts";
import { storeLd } from "./json-ld/store.ts";
import { describe, storeCardUrl } from "./page-words.ts";
import { BarePicture } from "./picture.tsx";
import { shared } from "./shared.ts";
import { Share } from "./share.tsx";
import { SIZES } from "./sizes.ts";
import { signOf } from "./srcset.ts";
import { familiesOf, themeCss } from "./theme-css.ts";
import { useSay } from "./use-say.ts";
import { Icon } from "./icon.tsx";

export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  return data({ ...(await linksPage(shop)), origin: shop.origin });
});

export const headers = shared();

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { shell, line, links, origin } = loaderData;
  const say = sayIn(shell.locale);
  const outside = links.flatMap((link) => (link.kind === "outside" ? [link.url] : []));
  return [
    ...describe(say("{shop}: all links", { shop: shell.name }), line || shell.about.slice(0, 155), shell, {
      url: `${origin}/links`,
      card: storeCardUrl(shell, origin),
    }),
    {
      "script:ld+json": {
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        url: `${origin}/links`,
        mainEntity: {
          ...storeLd(shell, origin),
          ...(outside.some(isPage) ? { sameAs: outside.filter(isPage) } : {}),
        },
      },
    },
  ];
};

/** Two buttons that are alike in all of it are one mistake of the seller, and no harm. */
const keyOf = (link: ShownLink): string =>
  [link.kind, link.label, "url" in link ? link.url : "path" in link ? link.path : ""].join(" ");

const isPage = (url: string): boolean => url.startsWith("http");

/** The one page to put into a profile elsewhere: who it is, and where to go. Nothing else, so that it is there at once. */
export default function Links({ loaderData: { shell, line, links, origin } }: Route.ComponentProps) {
  const say = useSay();
  return (
    <>
      <style href="shop-theme" precedence="shop">
        {facesCss(familiesOf(shell.theme)) + themeCss(shell.theme)}
      </style>
      <link rel="icon" href={shell.logoKey ? signOf(shell.logoKey) : "data:,"} />
      <main className="mx-auto grid min-h-svh w-full max-w-md content-start px-4 py-10 text-center md:py-16">
        {shell.logoKey ? (
          <BarePicture
            image={{ key: shell.logoKey, alt: "", width: 320, height: 320 }}
            sizes={SIZES.profile}
            main
            small
            ground={false}
            className="mx-auto mb-5 size-24 rounded-box object-contain"
          />
        ) : null}
        <h1 className="wrap-anywhere">{shell.name}</h1>
        {line ? <p className="mt-3 text-lg wrap-anywhere text-muted">{line}</p> : null}
        {shell.town ? <p className="mt-1 text-muted">{shell.town}</p> : null}
        <ul className="mt-8 grid gap-3">
          {links.map((link, at) => (
            <li key={keyOf(link)}>
              <LinkButton link={link} shell={shell} say={say} first={at === 0} />
            </li>
          ))}
        </ul>
        <div className="mt-8 grid justify-center">
          <Share url={`${origin}${prefixOf(shell)}/links`} title={shell.name} words={`${shell.name}:`} />
        </div>
      </main>
    </>
  );
}

type Props = { link: ShownLink; shell: Shell; say: Say; first: boolean };

function LinkButton({ link, shell, say, first }: Props) {
  const look = `press w-full ${first ? "" : "press-quiet"}`;
  switch (link.kind) {
    case "shop":
      return (
        <a href="/" className={look}>
          <Icon of="shop" size={20} />
          {link.label || say("Visit the shop")}
        </a>
      );
    case "whatsapp": {
      const chat = whatsappUrl(shell.contactPhone, shell.country, say("Hello {shop}.", { shop: shell.name }));
      return chat ? (
        <a href={chat} rel="noopener" className={look}>
          <Icon of="message" size={20} />
          {link.label || say("Chat on WhatsApp")}
        </a>
      ) : null;
    }
    case "outside":
      return (
        <a href={link.url} rel="noopener nofollow ugc" className={look}>
          <Icon of="outside" size={20} />
          {link.label}
        </a>
      );
    default:
      return (
        <a href={link.path} className={look}>
          {link.image ? (
            <BarePicture
              image={{ ...link.image, alt: "" }}
              sizes={SIZES.thumb}
              small
              className="size-8 rounded-[min(var(--box),0.4rem)] object-cover"
            />
          ) : null}
          {link.label}
        </a>
      );
  }
}
