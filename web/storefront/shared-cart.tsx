import { data } from "react-router";
import { sharedCartPage } from "#domain/cart/shared.ts";
import { takeShared } from "#domain/cart/take-shared.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, textOf } from "#web/answers.ts";
import { sayContext, shopContext } from "#web/context.ts";
import type { Route } from "./+types/shared-cart";
import { readKept } from "./cart-cookie.ts";
import { Note } from "./note.tsx";
import { describe, NO_INDEX, storeCardUrl } from "./page-words.ts";
import { SharedLines } from "./shared-lines.tsx";
import { ShopFrame } from "./shop-frame.tsx";
import { takeIntoCart } from "./take-into-cart.ts";
import { useSay } from "./use-say.ts";
import { reads } from "./reads.ts";

export const handle = reads("items");

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const word = new URL(request.url).searchParams.get("items") ?? "";
  const found = await sharedCartPage(shop, readKept(request).cartId, word);
  return data({ ...found, word, origin: shop.origin });
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const form = await request.formData();
  const how = textOf(form, "how") === "replace" ? "replace" : "add";
  return takeIntoCart(context.get(sayContext), () =>
    takeShared(shop, readKept(request).cartId, textOf(form, "items"), how),
  );
});

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { shell, origin, word } = loaderData;
  const title = `${sayIn(shell.locale)("A cart for you")} · ${shell.name}`;
  return [
    ...describe(title, shell.tagline, shell, {
      url: `${origin}/cart/shared?items=${word}`,
      card: storeCardUrl(shell, origin),
    }),
    NO_INDEX,
  ];
};

export default function SharedCart({ loaderData, actionData }: Route.ComponentProps) {
  const { shell, cart, ownLines, word } = loaderData;
  const say = useSay();
  const can = cart.count > 0;
  return (
    <ShopFrame shell={shell}>
      <div className="page pt-8 md:pt-12">
        <div className="max-w-2xl">
          <h1>{say("A cart for you")}</h1>
          <p className="mt-3 text-lg text-muted">
            {say("Somebody put these things together. Prices are as they are now.")}
          </p>
          {actionData ? <Note bad>{actionData.problem}</Note> : null}
          <SharedLines shell={shell} cart={cart} />
          {can ? (
            <>
              <form method="post" action={`/cart/shared?items=${word}`} className="mt-6 grid gap-3 sm:flex">
                <input type="hidden" name="items" value={word} />
                <button type="submit" name="how" value="add" className="press">
                  {ownLines > 0 ? say("Add to my cart") : say("Put it in my cart")}
                </button>
                {ownLines > 0 ? (
                  <button type="submit" name="how" value="replace" className="press press-quiet">
                    {say("Replace my cart")}
                  </button>
                ) : null}
              </form>
              {ownLines > 0 ? (
                <p className="mt-3 text-muted">
                  {say.many(
                    ownLines,
                    "There is {n} thing in your cart already.",
                    "There are {n} kinds of things in your cart already.",
                  )}
                </p>
              ) : null}
            </>
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
