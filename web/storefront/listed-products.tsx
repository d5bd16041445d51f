import type { ProductList } from "#domain/storefront/product-list.ts";
import { countChosen } from "#domain/storefront/chosen.ts";
import type { Shell } from "#domain/store/store.ts";
import { ChosenChips } from "./chosen-chips.tsx";
import { Facets } from "./facets.tsx";
import { addressOf, type Listed } from "./list-address.ts";
import { Grid } from "./product-card.tsx";
import { SortLinks } from "./sort-links.tsx";
import { useSay } from "./use-say.ts";

type Props = {
  list: ProductList;
  shell: Shell;
  path: string;
  q?: string;
  usual: ProductList["sort"];
  cursor: string | null;
};

/** A page of products with its count, its order, what can be chosen among them, and the way on. */
export function ListedProducts({ list, shell, path, q = "", usual, cursor }: Props) {
  const say = useSay();
  const { products, total, sort, chosen, facets, nextCursor } = list;
  const listed: Listed = { path, q, sort, usual, chosen, currency: shell.currency };
  const titles = shell.collections;
  const narrows = total > 1 || countChosen(chosen) > 0;
  return (
    <div className={narrows ? "mt-6 lg:grid lg:grid-cols-[14.5rem_minmax(0,1fr)] lg:gap-x-10" : "mt-6"}>
      {narrows ? <Facets facets={facets} listed={listed} titles={titles} /> : null}
      <div className="min-w-0">
        <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <output className="text-muted">{say.many(total, "{n} product", "{n} products")}</output>
          {total > 1 ? <SortLinks listed={listed} /> : null}
        </div>
        <ChosenChips listed={listed} titles={titles} />
        {products.length > 0 ? (
          <Grid cards={products} shell={shell} heading="h2" leads />
        ) : (
          <p className="max-w-xl text-lg text-muted">
            {say("Nothing has all of that. Take one filter away and look again.")}
          </p>
        )}
        <nav
          aria-label={say("More products")}
          className="mt-12 flex flex-wrap items-center justify-center gap-4 empty:hidden"
        >
          {cursor ? (
            <a href={addressOf(listed)} className="link tap">
              {say("Back to the start")}
            </a>
          ) : null}
          {nextCursor ? (
            <a href={addressOf(listed, nextCursor)} rel="next" className="press press-quiet min-h-13">
              {say("Show more")}
            </a>
          ) : null}
        </nav>
      </div>
    </div>
  );
}
