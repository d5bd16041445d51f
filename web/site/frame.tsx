import { Outlet, useRouteLoaderData } from "react-router";
import { meContext } from "#web/context.ts";
import { Toasts } from "#web/ui/toast.tsx";
import type { Route } from "./+types/frame";
import { Broken } from "./broken.tsx";
import { SiteFooter, SiteHeader } from "./site-header.tsx";
import siteCss from "./site.css?url";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: siteCss }];

export function loader({ context }: Route.LoaderArgs) {
  return { seller: context.get(meContext)?.name ?? null };
}

export default function Frame({ loaderData }: Route.ComponentProps) {
  return (
    <div className="flex min-h-svh flex-col">
      <SiteHeader seller={loaderData.seller} />
      <main id="content" className="flex grow flex-col">
        <Outlet />
      </main>
      <SiteFooter />
      <Toasts low />
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
