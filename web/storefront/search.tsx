import { data } from "react-router";
import { isMiss } from "#domain/search-miss/count.ts";
import { chosenFrom, countChosen } from "#domain/storefront/chosen.ts";
import { searchPage } from "#domain/storefront/search.ts";
import { sayIn } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/search";
import { readByList } from "./list-address.ts";
import { ListedProducts } from "./listed-products.tsx";
import { describeClosed } from "./page-words.ts";
import { saysMissed, SEARCH_MISSED } from "./search-missed.ts";
import { DidYouMean, OtherWays } from "./search-ways.tsx";
import { readsBy } from "./reads.ts";
import { readsOnly, shared } from "./shared.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { useSay } from "./use-say.ts";

export const handle = readsBy((list: { axes: readonly string[] }) => ["q", ...readByList(list)]);

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const query = new URL(request.url).searchParams;
  const cursor = query.get("after");
  const chosen = chosenFrom(query, shop.store.currency);
  const found = await searchPage(shop, query.get("q") ?? "", { sort: query.get("sort"), cursor, chosen });
  const missed = isMiss(found) && !cursor ? saysMissed(found.q) : {};
  return data(
    { ...found, cursor },
    { headers: { "no-vary-search": readsOnly(...handle.reads(found)), ...missed } },
  );
});

export const headers: Route.HeadersFunction = (all) => {
  const answer = shared()(all);
  const missed = all.loaderHeaders.get(SEARCH_MISSED);
  if (missed !== null) answer.set(SEARCH_MISSED, missed);
  return answer;
};

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { q, shell } = loaderData;
  const say = sayIn(shell.locale);
  return describeClosed(q ? `“${q}”` : say("Search"), shell);
};

export default function Search({ loaderData }: Route.ComponentProps) {
  const { shell, q, cursor, exact, meant, ...list } = loaderData;
  const say = useSay();
  const some = list.total > 0 || countChosen(list.chosen) > 0;
  const close = some && exact === 0 && countChosen(list.chosen) === 0;
  return (
    <ShopFrame shell={shell} q={q} looked={some ? null : "short"}>
      <div className="page pt-8">
        <h1>
          {!q
            ? say("Search the shop")
            : some && !close
              ? say("Results for “{q}”", { q })
              : say("Nothing found for “{q}”", { q })}
        </h1>
        <search>
          <form
            action="/search"
            method="get"
            className={`mt-5 flex max-w-xl gap-2 ${q && some ? "md:hidden" : ""}`}
          >
            <label htmlFor="q" className="sr-only">
              {say("What are you looking for?")}
            </label>
            <input
              id="q"
              name="q"
              type="search"
              defaultValue={q}
              maxLength={200}
              enterKeyHint="search"
              data-suggest=""
              className="field"
            />
            <button type="submit" className="press min-h-12 px-5">
              {say("Search")}
            </button>
          </form>
        </search>
        {q && exact === 0 ? <DidYouMean meant={meant} /> : null}
        {close ? <p className="mt-6 text-lg text-muted">{say("These come close:")}</p> : null}
        {some ? (
          <ListedProducts list={list} shell={shell} path="/search" q={q} usual="relevance" cursor={cursor} />
        ) : (
          <OtherWays collections={shell.collections} asked={q !== ""} />
        )}
      </div>
    </ShopFrame>
  );
}
