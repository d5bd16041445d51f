import { ChevronRight, Plus } from "lucide-react";
import { Link, redirect } from "react-router";
import { membershipsContext, meOf, platformContext } from "#web/context.ts";
import { SiteFooter, SiteHeader } from "#web/site/site-header.tsx";
import { buttonLook } from "#web/ui/button.tsx";
import type { Route } from "./+types/stores";

export const meta: Route.MetaFunction = () => [{ title: "Your stores – OPNMRT" }];

/** Who has one store goes straight into it; who has none opens one. */
export function loader({ url, context }: Route.LoaderArgs) {
  const { stores: memberships } = context.get(membershipsContext);
  const [only, ...more] = memberships;
  if (!only) throw redirect(url.searchParams.has("left") ? "/stores/new?left=1" : "/stores/new");
  if (more.length === 0) throw redirect(`/dashboard/${only.slug}`);
  const platformHost = new URL(context.get(platformContext).platformOrigin).host;
  return {
    seller: meOf(context).name,
    stores: memberships.map(({ id, slug, name, status, role }) => ({
      id,
      slug,
      name,
      status,
      role,
      host: `${slug}.${platformHost}`,
    })),
  };
}

const STANDING = { open: "", draft: "Not open yet", suspended: "Closed by the platform" } as const;
const ROLES = {
  owner: "You own it",
  manager: "You manage it",
  staff: "You work here",
  viewer: "You can look",
} as const;

export default function Stores({ loaderData: { seller, stores } }: Route.ComponentProps) {
  return (
    <div className="flex min-h-svh flex-col">
      <SiteHeader seller={seller} />
      <main
        id="content"
        className="mx-auto grid w-full max-w-2xl grow content-start gap-6 px-4 pt-6 pb-16 sm:px-6 sm:pt-12"
      >
        <div className="flex flex-wrap items-end justify-between gap-3">
          <h1 className="font-serif text-4xl leading-tight sm:text-5xl">Your stores</h1>
          <Link to="/stores/new" className={buttonLook({ look: "primary" })}>
            <Plus aria-hidden />
            Open another
          </Link>
        </div>
        <ul className="grid gap-3">
          {stores.map((store) => (
            <li key={store.id}>
              <Link
                to={`/dashboard/${store.slug}`}
                className="flex items-center gap-4 rounded-2xl border border-border bg-card p-4 shadow-xs transition-colors hover:border-primary/50"
              >
                <span
                  aria-hidden
                  className="grid size-12 shrink-0 place-items-center rounded-xl bg-accent font-serif text-2xl text-accent-foreground uppercase"
                >
                  {[...store.name][0]}
                </span>
                <span className="grid min-w-0 grow">
                  <span className="truncate font-semibold">{store.name}</span>
                  <span className="truncate text-sm text-muted-foreground">{store.host}</span>
                  <span className="text-sm text-muted-foreground">
                    {[ROLES[store.role], STANDING[store.status]].filter(Boolean).join(" · ")}
                  </span>
                </span>
                <ChevronRight aria-hidden className="size-5 shrink-0 text-muted-foreground" />
              </Link>
            </li>
          ))}
        </ul>
      </main>
      <SiteFooter />
    </div>
  );
}
