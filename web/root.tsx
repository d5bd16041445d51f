import type { ReactNode } from "react";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "react-router";
import { sayIn } from "#domain/words/say.ts";
import type { Route } from "./+types/root";
import { admit } from "./admit.ts";
import { requestInfo } from "./context.ts";
import type { loader as frameLoader } from "./storefront/frame.tsx";
import { Spoken } from "./storefront/use-say.ts";
import { Broken, wordsFor } from "./site/broken.tsx";

export const middleware: Route.MiddlewareFunction[] = [admit];

/** The browser never needs the nonce again: React keeps the attribute of the server's markup. */
export function loader({ context }: Route.LoaderArgs) {
  const { nonce, hydrated, requestId } = context.get(requestInfo);
  return { nonce, hydrated, requestId };
}

/** A page's own data never changes what the document is. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const shop = useRouteLoaderData<typeof frameLoader>("storefront/frame");
  const said = shop && sayIn(shop.locale);
  const nonce = typeof document === "undefined" ? root?.nonce : "";
  return (
    <html lang={said?.language ?? "en"} dir={said?.dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        {/* Stylesheets need no nonce, and one that the browser hides would not match when React hydrates. */}
        <Links nonce="" />
      </head>
      <body>
        <Spoken value={said ?? sayIn("en")}>{children}</Spoken>
        {root?.hydrated === false ? null : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <main className="flex min-h-svh flex-col">
      {/* No page of an address that was refused says what it is called. */}
      <title>{`${wordsFor(error).title} – OPNMRT`}</title>
      <Broken error={error} />
    </main>
  );
}
