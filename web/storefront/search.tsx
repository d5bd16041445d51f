import { data } from "react-router";
import { searchPage } from "#domain/storefront/search.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/search";
import { counted } from "./option-words.ts";
import { Grid } from "./product-card.tsx";
import { NO_INDEX } from "./page-words.ts";
import { ShopFrame } from "./shop-frame.tsx";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const query = new URL(request.url).searchParams;
  const cursor = query.get("after");
  return data(await searchPage(context.get(shopContext), query.get("q") ?? "", { cursor }));
});

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { q, shell } = loaderData;
  return [{ title: q ? `“${q}” · ${shell.name}` : `Search · ${shell.name}` }, NO_INDEX];
};

export default function Search({ loaderData }: Route.ComponentProps) {
  const { shell, q, products, nextCursor, total } = loaderData;
  const found = products.length > 0;
  return (
    <ShopFrame shell={shell} q={q}>
      <div className="page pt-8">
        <h1>{!q ? "Search the shop" : found ? <>Results for “{q}”</> : <>Nothing found for “{q}”</>}</h1>
        <search>
          <form
            action="/search"
            method="get"
            className={`mt-5 flex max-w-xl gap-2 ${q && found ? "md:hidden" : ""}`}
          >
            <label htmlFor="q" className="sr-only">
              What are you looking for?
            </label>
            <input
              id="q"
              name="q"
              type="search"
              defaultValue={q}
              maxLength={200}
              enterKeyHint="search"
              className="field"
            />
            <button type="submit" className="press min-h-12 px-5">
              Search
            </button>
          </form>
        </search>
        {found ? (
          <>
            <output className="mt-5 mb-6 block text-muted">{counted(total, "product")}</output>
            <Grid cards={products} shell={shell} heading="h2" eager={4} />
            {nextCursor ? (
              <p className="mt-12 text-center">
                <a
                  href={`/search?q=${encodeURIComponent(q)}&after=${encodeURIComponent(nextCursor)}`}
                  rel="next"
                  className="press press-quiet min-h-13"
                >
                  Show more
                </a>
              </p>
            ) : null}
          </>
        ) : (
          <Suggestions collections={shell.collections} asked={q !== ""} />
        )}
      </div>
    </ShopFrame>
  );
}

type Collections = { handle: string; title: string }[];

const Suggestions = ({ collections, asked }: { collections: Collections; asked: boolean }) => (
  <div className="mt-8">
    <p className="max-w-xl text-lg text-muted">
      {asked
        ? "Try a shorter or more general word, or look in one of these:"
        : "By name, maker, kind or product code. Or look in one of these:"}
    </p>
    <ul className="mt-4 flex flex-wrap gap-2">
      {[...collections, { handle: "all", title: "All products" }].map(({ handle, title }) => (
        <li key={handle}>
          <a href={`/collections/${handle}`} className="chip">
            {title}
          </a>
        </li>
      ))}
    </ul>
  </div>
);
