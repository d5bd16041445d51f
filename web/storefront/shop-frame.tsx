import type { ReactNode } from "react";
import { useRouteLoaderData } from "react-router";
import type { Shell } from "#domain/store/store.ts";
import type { loader } from "./frame.tsx";
import { ShopFooter } from "./shop-footer.tsx";
import { ShopHeader } from "./shop-header.tsx";
import { themeCss } from "./theme-css.ts";

type Props = {
  shell: Shell;
  /** When the page has just read the cart; else the header goes by the cookie. */
  cartCount?: number;
  /** What is in the search field. */
  q?: string;
  /** At the checkout: nothing that leads away. */
  calm?: boolean;
  children: ReactNode;
};

/** A shop's page: its look, its header and footer, and what the page is about between them. */
export function ShopFrame({ shell, cartCount, q, calm = false, children }: Props) {
  const seen = useRouteLoaderData<typeof loader>("storefront/frame");
  return (
    <>
      <style href="shop-theme" precedence="shop">
        {themeCss(shell.theme)}
      </style>
      <link rel="icon" href={shell.logoKey ? `/media/${shell.logoKey}` : "data:,"} />
      <a href="#content" className="press absolute top-2 left-2 z-20 -translate-y-24 focus:translate-y-0">
        Skip to the content
      </a>
      <ShopHeader
        shell={shell}
        buyer={seen?.buyer ?? null}
        cartCount={cartCount ?? seen?.cartCount ?? 0}
        q={q ?? ""}
        calm={calm}
      />
      <main id="content" tabIndex={-1} className="min-h-[55svh] outline-none">
        {children}
      </main>
      <ShopFooter shell={shell} calm={calm} />
      <script type="speculationrules" dangerouslySetInnerHTML={{ __html: AHEAD }} />
    </>
  );
}

/** The browser may fetch the next page while a finger is still on its link. Fetch only: data costs shoppers money. */
const AHEAD = JSON.stringify({
  prefetch: [{ where: { href_matches: ["/products/*", "/collections/*"] }, eagerness: "moderate" }],
});
