import type { ReactNode } from "react";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "react-router";
import type { Route } from "./+types/root";
import { admit } from "./admit.ts";
import { requestInfo } from "./context.ts";
import { Broken, wordsFor } from "./site/broken.tsx";

export const middleware: Route.MiddlewareFunction[] = [admit];

/** The browser never needs the nonce again: React keeps the attribute of the server's markup. */
export function loader({ context }: Route.LoaderArgs) {
  const { nonce, requestId } = context.get(requestInfo);
  return { nonce, requestId };
}

/** A page's own data never changes what the document is. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const nonce = typeof document === "undefined" ? root?.nonce : "";
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        {/* Stylesheets need no nonce, and one that the browser hides would not match when React hydrates. */}
        <Links nonce="" />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
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
