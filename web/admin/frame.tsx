import { Activity, Eye, Flag, Gavel, LogOut, type LucideIcon, Store, UserRound } from "lucide-react";
import { Form, Link, NavLink, Outlet, useRouteLoaderData } from "react-router";
import { meContext } from "#web/context.ts";
import { Broken } from "#web/site/broken.tsx";
import { Mark } from "#web/site/mark.tsx";
import siteCss from "#web/site/site.css?url";
import { buttonLook } from "#web/ui/button.tsx";
import { Toasts } from "#web/ui/toast.tsx";
import type { Route } from "./+types/frame";
import { IdleWatch } from "./idle-watch.tsx";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: siteCss }];

export const meta: Route.MetaFunction = () => [
  { title: "OPNMRT console" },
  { name: "robots", content: "noindex" },
];

/** Around every page of the platform's own console, also the ones where an admin signs in. */
export function loader({ context }: Route.LoaderArgs) {
  return { admin: context.get(meContext)?.name ?? null };
}

export default function Frame({ loaderData: { admin } }: Route.ComponentProps) {
  return (
    <div className="console flex min-h-svh flex-col bg-background text-foreground">
      <TopBar admin={admin} />
      <main id="content" className="flex grow flex-col">
        {admin === null ? (
          <Outlet />
        ) : (
          <IdleWatch>
            <Outlet />
          </IdleWatch>
        )}
      </main>
      <Toasts low />
    </div>
  );
}

function TopBar({ admin }: { admin: string | null }) {
  return (
    <header className="border-b border-border bg-card print:hidden">
      <div className="mx-auto flex w-full max-w-7xl items-center gap-1 px-3 sm:px-5">
        <a
          href="#content"
          className="sr-only rounded-lg bg-card px-4 py-3 focus:not-sr-only focus:absolute focus:z-10"
        >
          Skip to content
        </a>
        <Link
          to="/admin"
          className="flex min-h-12 shrink-0 items-center gap-2.5 sm:me-3 rounded-lg text-sm font-semibold"
        >
          <Mark className="size-6" />
          <span className="tracking-[0.06em]">OPNMRT</span>
          <span className="font-medium text-muted-foreground max-sm:sr-only">Console</span>
        </Link>
        {admin !== null && (
          <>
            <nav aria-label="Console" className="flex min-w-0 gap-1 overflow-x-auto overflow-y-hidden">
              <Tab to="/admin" icon={Store} name="Stores" end />
              <Tab to="/admin/disputes" icon={Gavel} name="Disputes" />
              <Tab to="/admin/reports" icon={Flag} name="Reports" />
              <Tab to="/admin/events" icon={Activity} name="Events" />
              <Tab to="/admin/visits" icon={Eye} name="Trail" />
            </nav>
            <nav aria-label="Account" className="ms-auto flex shrink-0 items-center gap-1">
              <Link to="/admin/you" className={buttonLook({ look: "quiet", size: "small" })}>
                <UserRound aria-hidden />
                <span className="max-w-40 truncate max-sm:sr-only">
                  <span className="sr-only">Your account: </span>
                  {admin}
                </span>
              </Link>
              <Form method="post" action="/admin/sign-out">
                <button type="submit" className={buttonLook({ look: "quiet", size: "small" })}>
                  <LogOut aria-hidden />
                  <span className="max-sm:sr-only">Sign out</span>
                </button>
              </Form>
            </nav>
          </>
        )}
      </div>
    </header>
  );
}

type TabProps = { to: string; icon: LucideIcon; name: string; end?: boolean };

const Tab = ({ to, icon: Icon, name, end = false }: TabProps) => (
  <NavLink
    to={to}
    end={end}
    className="-mb-px inline-flex min-h-12 items-center gap-2 border-b-2 border-transparent px-3 text-sm font-medium text-muted-foreground -outline-offset-2 hover:text-foreground shrink-0 max-sm:min-w-11 max-sm:justify-center max-sm:px-2 aria-[current=page]:border-primary aria-[current=page]:text-foreground"
  >
    <Icon aria-hidden className="size-4" strokeWidth={1.75} />
    <span className="max-sm:sr-only">{name}</span>
  </NavLink>
);

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const frame = useRouteLoaderData<typeof loader>("admin/frame");
  return (
    <div className="console flex min-h-svh flex-col bg-background text-foreground">
      <TopBar admin={frame?.admin ?? null} />
      <main id="content" className="flex grow flex-col">
        <Broken error={error} home={HOME} />
      </main>
    </div>
  );
}

const HOME = { to: "/admin", name: "Go to the console" };
