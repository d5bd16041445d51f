import { data, redirect } from "react-router";
import { changeCart } from "#domain/cart/change.ts";
import { Conflict, DomainError, Invalid, SignedOut, TooMany } from "#domain/errors.ts";
import { checkoutPage, type CheckoutPage } from "#domain/order/checkout.ts";
import { placeOrder } from "#domain/order/place.ts";
import { page, statusOf, typedOf } from "#web/answers.ts";
import { requestInfo, shopContext } from "#web/context.ts";
import type { Route } from "./+types/checkout";
import { dropNote, keepOrder, readKept, withCookies } from "./cart-cookie.ts";
import { CheckoutFields } from "./checkout-fields.tsx";
import { methodProblem, NEW_ADDRESS, readCheckoutForm } from "./checkout-form.ts";
import { CheckoutSummary } from "./checkout-summary.tsx";
import { Trouble, troubleAhead, type TroubleNote } from "./checkout-trouble.tsx";
import { EmptyCart } from "./empty-cart.tsx";
import { blocks } from "./line-words.ts";
import { Note } from "./note.tsx";
import { NO_INDEX } from "./page-words.ts";
import { ShopFrame } from "./shop-frame.tsx";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { cartId, lastOrder, note } = readKept(request);
  const found = await checkoutPage(context.get(shopContext), cartId);
  // Back from paying: what was in the cart is an order now.
  if (found.cart.lines.length === 0 && lastOrder)
    throw redirect(`/orders/${lastOrder.number}?key=${lastOrder.key}`, { status: 303 });
  return data({ ...found, note }, { headers: withCookies(note === null ? [] : [dropNote()]) });
});

type Answer = {
  typed: Record<string, string>;
  problems: Record<string, string>;
  trouble: TroubleNote | null;
};

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  const input = readCheckoutForm(typed, readKept(request).cartId);
  const again = (status: number, answer: Partial<Answer>) =>
    data<Answer>({ typed, problems: {}, trouble: null, ...answer }, { status });
  try {
    if (typed["intent"] === "settle") {
      const { cart } = await checkoutPage(shop, input.cartId);
      await changeCart(shop, input.cartId, cart.lines.filter(blocks).map(whatIsLeft));
      return again(200, {});
    }
    const { clientIp } = context.get(requestInfo);
    const { allowed, retryAfterS } = await shop.ports.limits.take("checkout", `${shop.store.id}:${clientIp}`);
    if (!allowed) throw new TooMany(retryAfterS);
    const placed = await placeOrder(shop, input);
    const next = placed.payUrl ?? `/orders/${placed.number}?key=${placed.key}`;
    return redirect(next, { status: 303, headers: withCookies(keepOrder(placed)) });
  } catch (error) {
    if (!(error instanceof DomainError) || error instanceof SignedOut) throw error;
    if (error instanceof Invalid)
      return again(422, { problems: { ...methodProblem(typed), ...error.problems } });
    const reason = error instanceof Conflict ? error.reason : error.code;
    return again(statusOf(error), { trouble: { reason, message: error.message } });
  }
});

/** A line with a problem, as it can still be had. */
const whatIsLeft = ({ variantId, problem }: Parameters<typeof blocks>[0] & { variantId: string }) => ({
  variantId,
  quantity: problem?.kind === "too_few" ? problem.left : 0,
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `Check out · ${loaderData.shell.name}` }, NO_INDEX] : [];

export default function Checkout({ loaderData, actionData }: Route.ComponentProps) {
  const { shell, cart, buyer, note } = loaderData;
  const typed = actionData?.typed ?? (buyer ? begunWith(buyer) : {});
  const problems = actionData?.problems ?? {};
  const trouble = actionData?.trouble ?? troubleAhead(cart.lines);
  if (cart.lines.length === 0)
    return (
      <ShopFrame shell={shell} cartCount={0}>
        <div className="page pt-12">
          <h1>There is nothing to check out</h1>
          {trouble ? <Note bad>{trouble.message}</Note> : note ? <Note partly>{note}</Note> : null}
          <EmptyCart lastOrder={null} />
        </div>
      </ShopFrame>
    );
  return (
    <ShopFrame shell={shell} cartCount={cart.count} calm>
      <div className="page grid gap-x-8 pt-6 md:grid-cols-[1fr_18rem] md:pt-12 lg:grid-cols-[minmax(0,38rem)_1fr] lg:gap-x-16">
        <div className="min-w-0">
          <h1>Check out</h1>
          <Whose buyer={buyer} />
          {note ? <Note partly>{note}</Note> : null}
          <CheckoutSummary shell={shell} cart={cart} folded />
          {shell.methods.length === 0 ? (
            <Note bad>This shop can't take orders here yet. Please ask the seller how to buy.</Note>
          ) : (
            <form method="post" action="/checkout" noValidate className="pays">
              {trouble ? <Trouble trouble={trouble} lines={cart.lines} shell={shell} /> : null}
              <CheckoutFields
                shell={shell}
                cart={cart}
                buyer={buyer}
                typed={typed}
                problems={problems}
                blocked={cart.lines.some(blocks)}
              />
            </form>
          )}
        </div>
        <CheckoutSummary shell={shell} cart={cart} />
      </div>
    </ShopFrame>
  );
}

type Buyer = CheckoutPage["buyer"];

/** What the form of somebody who is signed in begins with: their own, and their preferred address. */
const begunWith = ({ name, email, phone, addresses }: NonNullable<Buyer>): Record<string, string> => ({
  name,
  email,
  phone,
  addressId: addresses[0]?.id ?? NEW_ADDRESS,
});

const Whose = ({ buyer }: { buyer: Buyer }) => (
  <p className={`text-muted ${buyer ? "mt-1" : ""}`}>
    {buyer ? (
      <>
        Signed in as <span className="wrap-anywhere">{buyer.email}</span>
      </>
    ) : (
      <>
        Have an account?{" "}
        <a href="/account/sign-in?next=/checkout" className="link tap">
          Sign in
        </a>
      </>
    )}
  </p>
);
