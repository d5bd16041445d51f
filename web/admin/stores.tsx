import { SearchX, StoreIcon } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { listStores } from "#domain/admin/list-stores.ts";
import { page } from "#web/answers.ts";
import { meOf, platformContext } from "#web/context.ts";
import { Pager } from "#web/dashboard/pager.tsx";
import { plural } from "#web/dashboard/plural.ts";
import { SearchBox } from "#web/dashboard/search-box.tsx";
import { buttonLook } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { dayWords } from "#web/you/when-words.ts";
import type { Route } from "./+types/stores";
import { RowKeys } from "./row-keys.tsx";
import { type StoreView, StoresTable } from "./stores-table.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "Stores – OPNMRT console" },
  { name: "robots", content: "noindex" },
];

const countries = new Intl.DisplayNames("en", { type: "region" });

/** The console's first page: every store there is. */
export const loader = page(async ({ context, url }: Route.LoaderArgs) => {
  const platform = context.get(platformContext);
  const { stores, count, nextCursor } = await listStores(platform, meOf(context), {
    q: url.searchParams.get("q") ?? "",
    cursor: url.searchParams.get("cursor"),
  });
  const { protocol, host } = new URL(platform.platformOrigin);
  return {
    count,
    nextCursor,
    stores: stores.map(({ id, slug, name, status, country, openedAt, owner }): StoreView => {
      const address = `${slug}.${host}`;
      return {
        id,
        name,
        address,
        href: `${protocol}//${address}`,
        status,
        country: countries.of(country) ?? country,
        opened: dayWords(openedAt, "UTC"),
        owner: owner ?? "Nobody",
      };
    }),
  };
});

export default function Stores({ loaderData: { stores, count, nextCursor } }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const searched = search.get("q") ?? "";
  return (
    <RowKeys>
      <div className="mx-auto grid w-full max-w-7xl content-start gap-3 px-3 pt-4 pb-12 sm:px-5">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="text-xl font-semibold tracking-tight">Stores</h1>
          <output className="text-sm text-muted-foreground tabular-nums">
            {count === 0 ? "None" : plural(count, "store")}
            {searched && " like that"}
          </output>
          <div className="ms-auto w-full sm:w-80">
            <SearchBox label="Search stores" placeholder="Name, address or owner" keep={NOTHING} />
          </div>
        </div>
        <div className="min-w-0 overflow-clip rounded-lg border border-border bg-card">
          {stores.length > 0 ? (
            <StoresTable stores={stores} />
          ) : searched ? (
            <EmptyState
              icon={SearchX}
              title="No store is like that"
              action={
                <Link to="/admin" className={buttonLook()}>
                  Show all stores
                </Link>
              }
            >
              Try part of its name or its address.
            </EmptyState>
          ) : (
            <EmptyState icon={StoreIcon} title="There is no store yet">
              Each one is listed here as soon as its seller opens it.
            </EmptyState>
          )}
          <Pager nextCursor={nextCursor} />
        </div>
        <p className="text-[13px] text-muted-foreground max-sm:hidden pointer-coarse:hidden">
          In the list: <Key>j</Key> and <Key>k</Key> go down and up, <Key>Enter</Key> opens the shop,{" "}
          <Key>/</Key> goes back to the search. From the search, <Key>↓</Key> goes into the list.
        </p>
      </div>
    </RowKeys>
  );
}

const NOTHING: string[] = [];

const Key = ({ children }: { children: string }) => (
  <kbd className="rounded border border-border bg-card px-1.5 py-0.5 font-mono text-xs">{children}</kbd>
);
