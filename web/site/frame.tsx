import { Outlet, useRouteLoaderData } from "react-router";
import type { Route } from "./+types/frame";
import { Broken } from "./broken.tsx";
import { seeSeller, visitorContext } from "./sessions.ts";
import { SiteFooter, SiteHeader } from "./site-header.tsx";
import siteCss from "./site.css?url";

export const middleware: Route.MiddlewareFunction[] = [seeSeller];

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: siteCss }];

export function loader({ context }: Route.LoaderArgs) {
  return { seller: context.get(visitorContext) };
}

export default function Frame({ loaderData }: Route.ComponentProps) {
  return (
    <div className="flex min-h-svh flex-col">
      <SiteHeader seller={loaderData.seller} />
      <main id="content" className="flex grow flex-col">
        <Outlet />
      </main>
      <SiteFooter />
    </div>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const frame = useRouteLoaderData<typeof loader>("site/frame");
  return (
    <div className="flex min-h-svh flex-col">
      <SiteHeader seller={frame?.seller ?? null} />
      <Broken error={error} />
    </div>
  );
}
