import { data, redirect } from "react-router";
import { addToCart } from "#domain/cart/add.ts";
import { changeCart } from "#domain/cart/change.ts";
import { cartPage } from "#domain/cart/page.ts";
import type { StoreContext } from "#domain/context.ts";
import { DomainError, SignedOut } from "#domain/errors.ts";
import { page, statusOf } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/cart";
import { dropNote, keepCart, keepCount, keepNote, readKept, withCookies } from "./cart-cookie.ts";
import { type CartWish, readCartForm } from "./cart-form.ts";
import { CartLines } from "./cart-lines.tsx";
import { EmptyCart } from "./empty-cart.tsx";
import { missingToFree } from "./delivery-words.ts";
import { blocks, nothingLeft } from "./line-words.ts";
import { Note } from "./note.tsx";
import { NO_INDEX } from "./page-words.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { Totals } from "./totals.tsx";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const kept = readKept(request);
  const found = await cartPage(context.get(shopContext), kept.cartId);
  const cookies = [keepCount(found.cart.count), ...(kept.note === null ? [] : [dropNote()])];
  return data({ ...found, note: kept.note, lastOrder: kept.lastOrder }, { headers: withCookies(cookies) });
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const wish = readCartForm(await request.formData());
  if (!wish) return data({ problem: "We could not read that form. Please try again." }, { status: 422 });
  try {
    const cookies = await grant(shop, readKept(request).cartId, wish);
    return redirect("/cart", { status: 303, headers: withCookies(cookies) });
  } catch (error) {
    if (!(error instanceof DomainError) || error instanceof SignedOut) throw error;
    return data({ problem: error.message }, { status: statusOf(error) });
  }
});

const ADDED = "It is in your cart.";

async function grant(shop: StoreContext, cartId: string | null, wish: CartWish): Promise<string[]> {
  if (wish.kind === "change") {
    const { note } = await changeCart(shop, cartId, wish.lines);
    return note ? [keepNote(note)] : [];
  }
  const added = await addToCart(shop, cartId, wish);
  const cart = added.cartId === null ? [] : [keepCart(added.cartId)];
  return [...cart, keepNote(added.note ?? ADDED)];
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `Cart · ${loaderData.shell.name}` }, NO_INDEX] : [];

export default function CartPage({ loaderData, actionData }: Route.ComponentProps) {
  const { shell, cart, note, lastOrder } = loaderData;
  const problem = actionData?.problem ?? null;
  const stuck = cart.lines.some((line) => blocks(line));
  const missing = missingToFree(cart.subtotal, shell);
  return (
    <ShopFrame shell={shell} cartCount={cart.count}>
      <div className="page pt-8 md:pt-12">
        <h1>{cart.lines.length > 0 ? "Your cart" : "Your cart is empty"}</h1>
        {problem ? <Note bad>{problem}</Note> : note ? <Note partly={note !== ADDED}>{note}</Note> : null}
        {cart.lines.length > 0 ? (
          <div className="mt-6 grid gap-x-8 gap-y-10 md:grid-cols-[1fr_17rem] lg:gap-x-16 lg:grid-cols-[1fr_24rem]">
            <CartLines shell={shell} lines={cart.lines} />
            <section
              aria-labelledby="sum"
              className="md:sticky md:top-6 md:self-start md:rounded-box md:bg-tint md:p-6"
            >
              <h2 id="sum" className="text-xl">
                What it comes to
              </h2>
              {nothingLeft(cart.lines, shell) ? (
                <p className="mt-4 text-muted">Everything in it is sold out.</p>
              ) : (
                <Totals shell={shell} {...cart} className="mt-4" />
              )}
              {missing ? <p className="mt-3 text-muted">{missing}</p> : null}
              {stuck ? (
                <p className="mt-5 font-semibold text-bad">
                  Something in your cart can't be bought as it is. Settle that first, then go on.
                </p>
              ) : (
                <a href="/checkout" className="press mt-5 w-full">
                  Check out
                </a>
              )}
              <p className="mt-2 text-center">
                <a href="/collections/all" className="link tap">
                  Keep looking around
                </a>
              </p>
            </section>
          </div>
        ) : (
          <EmptyCart lastOrder={lastOrder} />
        )}
      </div>
    </ShopFrame>
  );
}
