import { data } from "react-router";
import { returnPage, takeBack, type ReturnPage } from "#domain/reminder/back.ts";
import { sayIn } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { sayContext, shopContext } from "#web/context.ts";
import type { Route } from "./+types/cart-back";
import { readKept } from "./cart-cookie.ts";
import { Note } from "./note.tsx";
import { NO_INDEX } from "./page-words.ts";
import { SharedLines } from "./shared-lines.tsx";
import { ShopFrame } from "./shop-frame.tsx";
import { takeIntoCart } from "./take-into-cart.ts";
import { useSay } from "./use-say.ts";
import { reads } from "./reads.ts";

function linkIn(request: Request) {
  const query = new URL(request.url).searchParams;
  return { of: query.get("of") ?? "", key: query.get("key") ?? "" };
}

export const handle = reads("of", "key");

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const link = linkIn(request);
  return data({ ...(await returnPage(context.get(shopContext), readKept(request).cartId, link)), link });
});

export const action = page(async ({ request, context }: Route.ActionArgs) =>
  takeIntoCart(context.get(sayContext), () =>
    takeBack(context.get(shopContext), readKept(request).cartId, linkIn(request)),
  ),
);

export const headers: Route.HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Your cart")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

/** What somebody left in their cart, wherever they open the letter. */
export default function CartBack({ loaderData, actionData }: Route.ComponentProps) {
  const { shell, cart, link } = loaderData;
  const say = useSay();
  return (
    <ShopFrame shell={shell}>
      <div className="page pt-8 md:pt-12">
        <div className="max-w-2xl">
          <h1>{say("Your cart")}</h1>
          <p className="mt-3 text-lg text-muted">
            <Said page={loaderData} />
          </p>
          {actionData ? <Note bad>{actionData.problem}</Note> : null}
          {cart.lines.length > 0 ? <SharedLines shell={shell} cart={cart} /> : null}
          {cart.count > 0 ? (
            <form method="post" action={`/cart/back?${new URLSearchParams(link)}`} className="mt-6">
              <button type="submit" className="press">
                {say("Back to my cart")}
              </button>
            </form>
          ) : (
            <p className="mt-6">
              <a href="/collections/all" className="press">
                {say("See what else there is")}
              </a>
            </p>
          )}
        </div>
      </div>
    </ShopFrame>
  );
}

function Said({ page: { state, cart, inHand, ownLines } }: { page: ReturnPage }) {
  const say = useSay();
  if (state === "ordered") return say("What was in this cart is ordered already. There is nothing to do.");
  if (cart.count === 0) return say("Nothing of this cart can be had any more.");
  if (!inHand && ownLines > 0)
    return say("It goes beside what is in your cart now. Prices are as they are now.");
  return say("This is what you left. Prices are as they are now.");
}
