import { data, redirect } from "react-router";
import { addToCart } from "#domain/cart/add.ts";
import { changeCart } from "#domain/cart/change.ts";
import { leaveCode, useCode } from "#domain/cart/use-code.ts";
import { cartPage } from "#domain/cart/page.ts";
import type { StoreContext } from "#domain/context.ts";
import { DomainError, SignedOut } from "#domain/errors.ts";
import { sayIn, type Say } from "#domain/words/say.ts";
import { page, statusOf, typedOf } from "#web/answers.ts";
import { requestInfo, sayContext, shopContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import type { Route } from "./+types/cart";
import { dropLinkCode, dropNote, type Kept, keepCart, keepCount, keepNote, readKept } from "./cart-cookie.ts";
import { type CartWish, readCartForm } from "./cart-form.ts";
import { CartLines } from "./cart-lines.tsx";
import { CodeFields } from "./code-fields.tsx";
import { type CodeWish, readCodeWish } from "./code-wish.ts";
import { EmptyCart } from "./empty-cart.tsx";
import { withStep } from "./funnel-step.ts";
import { missingToFree } from "./delivery-words.ts";
import { blocks, nothingLeft } from "./line-words.ts";
import { Note } from "./note.tsx";
import { describeClosed } from "./page-words.ts";
import { ShareCart } from "./share-cart.tsx";
import { ShopFrame } from "./shop-frame.tsx";
import { Totals } from "./totals.tsx";
import { useSay } from "./use-say.ts";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const kept = readKept(request);
  const shop = context.get(shopContext);
  const { origin } = shop;
  const found = await cartPage(shop, kept.cartId, { linkCode: kept.linkCode });
  const cookies = [keepCount(found.cart.count), ...(kept.note === null ? [] : [dropNote()])];
  return data(
    { ...found, note: kept.note, lastOrder: kept.lastOrder, origin },
    { headers: withCookies(...cookies) },
  );
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const say = context.get(sayContext);
  const form = await request.formData();
  const code = readCodeWish(typedOf(form));
  if (code) return changeCodes(shop, say, code, readKept(request), context.get(requestInfo).clientIp);
  const wish = readCartForm(form);
  if (!wish) return data({ problem: say("We could not read that form. Please try again.") }, { status: 422 });
  try {
    const headers = withCookies(...(await grant(shop, say, readKept(request).cartId, wish)));
    return redirect("/cart", {
      status: 303,
      headers: wish.kind === "add" ? withStep("cart", headers) : headers,
    });
  } catch (error) {
    if (!(error instanceof DomainError) || error instanceof SignedOut) throw error;
    return data({ problem: say.told(error) }, { status: statusOf(error) });
  }
});

/** Uses a code or takes one off; what is wrong with it is said beside its field. */
async function changeCodes(shop: StoreContext, say: Say, wish: CodeWish, kept: Kept, asker: string) {
  try {
    if (wish.kind === "leave") {
      await leaveCode(shop, kept.cartId, wish);
      const cookies = wish.code === kept.linkCode ? [dropLinkCode()] : [];
      return redirect("/cart", { status: 303, headers: withCookies(...cookies) });
    }
    const said = await useCode(shop, kept.cartId, wish.code, asker);
    return redirect("/cart", { status: 303, headers: withCookies(keepNote(say.told(said))) });
  } catch (error) {
    if (!(error instanceof DomainError) || error instanceof SignedOut) throw error;
    const code = { typed: wish.kind === "use" ? wish.code : "", problem: say.told(error) };
    return data({ problem: null, code }, { status: statusOf(error) });
  }
}

async function grant(shop: StoreContext, say: Say, cartId: string | null, wish: CartWish): Promise<string[]> {
  if (wish.kind === "change") {
    const { notes } = await changeCart(shop, cartId, wish.lines);
    return notes.length > 0 ? [keepNote(notes.map(say.told).join(" "))] : [];
  }
  const added = await addToCart(shop, cartId, wish);
  const cart = added.cartId === null ? [] : [keepCart(added.cartId)];
  return [...cart, keepNote(added.note ? say.told(added.note) : say("It is in your cart."))];
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? describeClosed(sayIn(loaderData.shell.locale)("Cart"), loaderData.shell) : [];

export default function CartPage({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  const { shell, cart, counted, taxComes, note, lastOrder, origin } = loaderData;
  const problem = actionData?.problem ?? null;
  const code = actionData && "code" in actionData ? actionData.code : null;
  const stuck = cart.lines.some((line) => blocks(line));
  const missing = counted.delivery === null ? null : missingToFree(say, counted.value, shell);
  return (
    <ShopFrame shell={shell} cartCount={cart.count}>
      <div className="page pt-8 md:pt-12">
        <h1>{cart.lines.length > 0 ? say("Your cart") : say("Your cart is empty")}</h1>
        {problem ? (
          <Note bad>{problem}</Note>
        ) : note ? (
          <Note partly={note !== say("It is in your cart.")}>{note}</Note>
        ) : null}
        {cart.lines.length > 0 ? (
          <div className="mt-6 grid gap-x-8 gap-y-10 md:grid-cols-[1fr_17rem] lg:gap-x-16 lg:grid-cols-[1fr_24rem]">
            <CartLines shell={shell} lines={cart.lines} off={counted.totals.lines} />
            <section
              aria-labelledby="sum"
              className="md:sticky md:top-6 md:row-span-2 md:self-start md:rounded-box md:bg-tint md:p-6"
            >
              <h2 id="sum" className="text-xl">
                {say("What it comes to")}
              </h2>
              {nothingLeft(cart.lines) ? (
                <p className="mt-4 text-muted">{say("Everything in it is sold out.")}</p>
              ) : (
                <>
                  <Totals
                    shell={shell}
                    {...counted.totals}
                    delivery={counted.delivery}
                    discounts={counted.discounts}
                    className="mt-4"
                  />
                  <form method="post" action="/cart" className="mt-5">
                    <CodeFields
                      shell={shell}
                      counted={counted}
                      typed={code?.typed ?? ""}
                      problem={code?.problem}
                    />
                  </form>
                </>
              )}
              {missing ? <p className="mt-3 text-muted">{missing}</p> : null}
              {taxComes ? (
                <p className="mt-3 text-muted">{say("Taxes are worked out at the checkout.")}</p>
              ) : null}
              {stuck ? (
                <p className="mt-5 font-semibold text-bad">
                  {say("Something in your cart can't be bought as it is. Settle that first, then go on.")}
                </p>
              ) : (
                <a href="/checkout" className="press mt-5 w-full">
                  {say("Check out")}
                </a>
              )}
              <p className="mt-2 text-center">
                <a href="/collections/all" className="link tap">
                  {say("Keep looking around")}
                </a>
              </p>
            </section>
            <ShareCart shell={shell} lines={cart.lines} origin={origin} />
          </div>
        ) : (
          <EmptyCart lastOrder={lastOrder} />
        )}
      </div>
    </ShopFrame>
  );
}
