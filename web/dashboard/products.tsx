import {
  Boxes,
  Download,
  LayoutGrid,
  MoreHorizontal,
  Package,
  Plus,
  SearchX,
  Star,
  TicketPercent,
  Upload,
} from "lucide-react";
import { useState } from "react";
import { data, Link, useSearchParams } from "react-router";
import { listProducts } from "#domain/product/list.ts";
import { setStatus } from "#domain/product/set-status.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Menu, MenuItem } from "#web/ui/menu.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/products";
import { BulkBar } from "./bulk-bar.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { ProductList } from "./product-list.tsx";
import { SearchBox } from "./search-box.tsx";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const list = await listProducts(context.get(shopContext), {
    q: searchParams.get("q"),
    status: searchParams.get("status"),
    cursor: searchParams.get("cursor"),
  });
  return list;
});

/** Publishes or takes back several products: `ids` with commas or once per product, `status` the one they get. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const form = await request.formData();
  const status = form.get("status") === "active" ? "active" : "draft";
  const ids = form
    .getAll("ids")
    .flatMap((value) => (typeof value === "string" ? value.split(",") : []))
    .filter(Boolean);
  const { changed } = await setStatus(context.get(shopContext), ids, status);
  return data({ changed, status, ids });
});

export const meta: Route.MetaFunction = () => [{ title: "Products" }];

export default function Products({ loaderData }: Route.ComponentProps) {
  const { products, nextCursor, counts } = loaderData;
  const { base, can } = useFrame();
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const filtered = search.has("q") || search.has("status") || search.has("cursor");
  const shownChosen = products.filter(({ id }) => chosen.has(id));
  const none = counts.all === 0 && !search.get("q");
  const add = can("catalogue.write") && (
    <Link to={`${base}/products/new`} className={buttonLook({ look: "primary" })}>
      <Plus aria-hidden />
      Add product
    </Link>
  );
  const importLink = can("catalogue.import") && (
    <Link to={`${base}/imports`} className={buttonLook()}>
      <Upload aria-hidden />
      Import
    </Link>
  );
  return (
    <>
      <PageHeader
        title="Products"
        action={!none && add}
        more={
          !none && (
            <>
              <span className="hidden gap-2 sm:flex">
                {importLink}
                <a href={`${base}/products/export`} download className={buttonLook()}>
                  <Download aria-hidden />
                  Export
                </a>
              </span>
              <span className="sm:hidden">
                <Menu
                  trigger={
                    <Button
                      size="icon"
                      aria-label="Collections, stock, discounts, reviews, import and export"
                    >
                      <MoreHorizontal aria-hidden />
                    </Button>
                  }
                >
                  <MenuItem asChild>
                    <Link to={`${base}/collections`}>
                      <LayoutGrid aria-hidden />
                      Collections
                    </Link>
                  </MenuItem>
                  {can("discounts.read") && (
                    <MenuItem asChild>
                      <Link to={`${base}/discounts`}>
                        <TicketPercent aria-hidden />
                        Discounts
                      </Link>
                    </MenuItem>
                  )}
                  <MenuItem asChild>
                    <Link to={`${base}/stock`}>
                      <Boxes aria-hidden />
                      Stock
                    </Link>
                  </MenuItem>
                  <MenuItem asChild>
                    <Link to={`${base}/reviews`}>
                      <Star aria-hidden />
                      Reviews
                    </Link>
                  </MenuItem>
                  {can("catalogue.import") && (
                    <MenuItem asChild>
                      <Link to={`${base}/imports`}>
                        <Upload aria-hidden />
                        Import from a file
                      </Link>
                    </MenuItem>
                  )}
                  <MenuItem asChild>
                    <a href={`${base}/products/export`} download>
                      <Download aria-hidden />
                      Export to a file
                    </a>
                  </MenuItem>
                </Menu>
              </span>
            </>
          )
        }
      />
      {none ? (
        <Card flush>
          <EmptyState
            icon={Package}
            title="Your shelves are empty"
            action={
              <>
                {add}
                {importLink}
              </>
            }
          >
            {add
              ? "Add your first product with a picture and a price, or bring them all at once from a Shopify file."
              : "Nothing has been put on them yet. Products show here once somebody who may adds them."}
          </EmptyState>
        </Card>
      ) : (
        <>
          <div className="mb-3 grid gap-3">
            <SearchBox label="Search products" placeholder="Name, SKU, tag or maker" />
            <FilterChips
              label="Filter by status"
              name="status"
              chips={[
                { value: null, name: "All", count: counts.all },
                { value: "active", name: "Active", count: counts.active },
                { value: "draft", name: "Draft", count: counts.draft },
                { value: "scheduled", name: "Scheduled", count: counts.scheduled },
              ]}
            />
          </div>
          <Card flush className="overflow-clip">
            {products.length === 0 ? (
              <EmptyState
                icon={SearchX}
                title="No product is like that"
                action={
                  <Link to={`${base}/products`} className={buttonLook()}>
                    Show all products
                  </Link>
                }
              >
                Try fewer or other words, or another status.
              </EmptyState>
            ) : (
              <ProductList products={products} chosen={chosen} onChoose={setChosen} />
            )}
            <Pager nextCursor={nextCursor} />
          </Card>
          {filtered && <output className="sr-only">{`${products.length} products shown`}</output>}
          <BulkBar chosen={shownChosen} onDone={() => setChosen(new Set())} />
        </>
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
