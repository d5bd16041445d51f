import type { ReactNode } from "react";
import { useRouteLoaderData } from "react-router";
import type { Shell } from "#domain/store/store.ts";
import { cartBadge } from "./cart-badge.ts";
import type { loader } from "./frame.tsx";
// Vite makes the address of a script of its own of this; the linter looks for the file behind it.
// oxlint-disable-next-line import/default
import searchIsland from "../islands/search.ts?worker&url";
import { madeOnce } from "./drawn-once.tsx";
import { LookedAt, type LookedAtHere } from "./looked-at.tsx";
import { ShopFooter } from "./shop-footer.tsx";
import { facesCss, firstFile } from "./faces.ts";
import { LOOK_CSS } from "./looks/css.ts";
import { ShopHeader } from "./shop-header.tsx";
import { familiesOf, presetOf, themeCss } from "./theme-css.ts";
import { signOf } from "./srcset.ts";
import { useSay } from "./use-say.ts";

type Props = {
  shell: Shell;
  /** When the page has just read the cart; else the header goes by the cookie. */
  cartCount?: number;
  /** What is in the search field. */
  q?: string;
  /** At the checkout: nothing that leads away. */
  calm?: boolean;
  /** Ends with what this visitor looked at: on a product's page, which is noted; on any; on one that is short. */
  looked?: LookedAtHere | "page" | "short" | null;
  children: ReactNode;
};

/** A shop's page: its look, its header and footer, and what the page is about between them. */
export function ShopFrame({ shell, cartCount, q, calm = false, looked = null, children }: Props) {
  const say = useSay();
  const seen = useRouteLoaderData<typeof loader>("storefront/frame");
  const families = familiesOf(shell.theme);
  return (
    <>
      <link rel="preload" as="font" type="font/woff2" href={firstFile(families[0])} crossOrigin="anonymous" />
      <style href={`shop-${presetOf(shell.theme)}`} precedence="shop">
        {madeOnce(shell, "look", () => lookOf(shell))}
      </style>
      <link rel="icon" href={shell.logoKey ? signOf(shell.logoKey) : "data:,"} />
      <a href="#content" className="skip press">
        {say("Skip to the content")}
      </a>
      <ShopHeader
        shell={shell}
        buyer={seen?.buyer ?? null}
        cartBadge={seen?.cartSlot ?? cartBadge(cartCount ?? seen?.cartCount ?? 0, say)}
        q={q ?? ""}
        calm={calm}
      />
      <main id="content" tabIndex={-1} className="min-h-[55svh] outline-none">
        {children}
        {looked ? (
          <LookedAt here={typeof looked === "string" ? null : looked} roomy={looked === "short"} />
        ) : null}
      </main>
      <ShopFooter shell={shell} calm={calm} />
      {calm ? null : <script type="module" src={searchIsland} />}
      <script type="speculationrules" dangerouslySetInnerHTML={{ __html: AHEAD }} />
    </>
  );
}

const lookOf = ({ theme }: Shell): string =>
  facesCss(familiesOf(theme)) + themeCss(theme) + LOOK_CSS[presetOf(theme)];

/**
 * The browser may fetch the next page while a pointer rests on its link, or a finger is still on it; with Save-Data it fetches
 * none. Only pages that are the same for everybody, which cost us nothing and change nothing; no cart, check-out, account or
 * order. Fetched, not rendered: rendering would load pictures, and data costs shoppers money. Of links to other choices of the
 * product that is looked at (`nofollow`), none: there are many, side by side.
 */
const AHEAD = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: ["/", "/products/*", "/collections/*", "/pages/*", "/policies", "/search\\?*"] },
          { not: { selector_matches: "[rel~=nofollow], [download], [target=_blank]" } },
        ],
      },
      eagerness: "moderate",
    },
  ],
});
