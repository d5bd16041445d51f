import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import {
  createStaticRouter,
  type RouteObject,
  type StaticHandlerContext,
  StaticRouterProvider,
} from "react-router";
import { sayIn } from "#domain/words/say.ts";
import { type HeadModule, HeadLinks, metaOf } from "./head.tsx";
import { Spoken } from "./use-say.ts";

type Modules = Record<string, HeadModule>;

/**
 * A page of a shop as the text of its document: what its loaders found, in the markup of its routes. A shop's page has all it
 * shows before it is rendered and no script takes it over, so it is written in one go, and nothing of what a browser would need
 * to go on from it is made.
 */
export function documentOf(found: StaticHandlerContext, routes: RouteObject[], modules: Modules): string {
  const router = createStaticRouter(routes, found);
  const markup = renderToStaticMarkup(
    <Document found={found} modules={modules}>
      <StaticRouterProvider router={router} context={found} hydrate={false} />
    </Document>,
  );
  // Most pages have theirs in markup already, so React does not draw it among the rest.
  return `<!DOCTYPE html>${markup.replace("</head>", () => `${metaOf(found, modules)}</head>`)}`;
}

type Props = { found: StaticHandlerContext; modules: Modules; children: ReactNode };

function Document({ found, modules, children }: Props) {
  const frame = found.loaderData["storefront/frame"] as { locale: string } | undefined;
  const said = frame && sayIn(frame.locale);
  return (
    <html lang={said?.language ?? "en"} dir={said?.dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <HeadLinks found={found} modules={modules} />
      </head>
      <body>
        <Spoken value={said ?? sayIn("en")}>{children}</Spoken>
      </body>
    </html>
  );
}
