import { data, redirect } from "react-router";
import { changeCart } from "#domain/cart/change.ts";
import { leaveCode, useCode } from "#domain/cart/use-code.ts";
import { Conflict, DomainError, Invalid, SignedOut, TooMany } from "#domain/errors.ts";
import { checkoutPage, type CheckoutPage } from "#domain/order/checkout.ts";
import { CHANGE_CART, OutOfStock } from "#domain/order/out-of-stock.ts";
import { placeOrder } from "#domain/order/place.ts";
import { sayIn, type Say } from "#domain/words/say.ts";
import { page, problemsIn, statusOf, typedOf } from "#web/answers.ts";
// oxlint-disable-next-line import/default
import checkoutIsland from "../islands/checkout.ts?worker&url";
import { requestInfo, sayContext, shopContext, typedContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import type { Route } from "./+types/checkout";
import { dropLinkCode, dropNote, keepOrder, readKept } from "./cart-cookie.ts";
import { CheckoutFields } from "./checkout-fields.tsx";
import { methodProblem, NEW_ADDRESS, readCheckoutForm, readChoice } from "./checkout-form.ts";
import { keepReminder } from "./checkout-reminder.ts";
import { readCodeWish } from "./code-wish.ts";
import { CheckoutSummary } from "./checkout-summary.tsx";
import { Trouble, troubleAhead, type TroubleNote } from "./checkout-trouble.tsx";
import { EmptyCart } from "./empty-cart.tsx";
import { FUNNEL_STEP, withStep } from "./funnel-step.ts";
import { blocks } from "./line-words.ts";
import { Note } from "./note.tsx";
import { describeClosed } from "./page-words.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { useSay } from "./use-say.ts";
import { withParts } from "./with-parts.tsx";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { cartId, lastOrder, note, linkCode } = readKept(request);
  const typed = context.get(typedContext);
  const wish = typed && readCodeWish(typed);
  // Whether a buyer has used a code before shows in their address; and a link's code that was taken off is taken off at once.
  const linked = wish?.kind === "leave" && wish.code === linkCode ? null : linkCode;
  const found = await checkoutPage(
    context.get(shopContext),
    typed?.["cartId"] || cartId,
    typed && readChoice(typed),
    { email: typed?.["email"], linkCode: linked },
  );
  // Back from paying: what was in the cart is an order now.
  if (found.cart.lines.length === 0 && lastOrder)
    throw redirect(`/orders/${lastOrder.number}?key=${lastOrder.key}`, { status: 303 });
  const cookies = withCookies(...(note === null ? [] : [dropNote()]));
  return data(
    { ...found, note },
    { headers: found.cart.lines.length > 0 ? withStep("checkout", cookies) : cookies },
  );
});

export const headers: Route.HeadersFunction = ({ parentHeaders, loaderHeaders }) => {
  const step = loaderHeaders.get(FUNNEL_STEP);
  if (step !== null) parentHeaders.set(FUNNEL_STEP, step);
  return parentHeaders;
};

type Answer = {
  typed: Record<string, string>;
  problems: Record<string, string>;
  trouble: TroubleNote | null;
  said: string;
};

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const say = context.get(sayContext);
  const typed = typedOf(await request.formData());
  // What is shown next is worked out for what was chosen here, in the one trip of the page.
  context.set(typedContext, typed);
  const kept = readKept(request);
  const input = { ...readCheckoutForm(typed, kept.cartId), linkCode: kept.linkCode };
  const again = (status: number, answer: Partial<Answer>, cookies: string[] = []) =>
    data<Answer>(
      { typed, problems: {}, trouble: null, said: "", ...answer },
      { status, headers: withCookies(...cookies) },
    );
  const wish = readCodeWish(typed);
  const { clientIp } = context.get(requestInfo);
  try {
    if (typed["intent"] || wish) await keepReminder(shop, typed, input);
    if (typed["intent"] === "update") return again(200, {});
    if (typed["intent"] === "settle") {
      const { cart } = await checkoutPage(shop, input.cartId);
      await changeCart(shop, input.cartId, cart.lines.filter(blocks).map(whatIsLeft));
      return again(200, {});
    }
    if (wish?.kind === "leave") {
      await leaveCode(shop, input.cartId, wish);
      return again(200, {}, wish.code === kept.linkCode ? [dropLinkCode()] : []);
    }
    if (wish?.kind === "use") {
      const done = await useCode(shop, input.cartId, wish.code, clientIp, input);
      return again(200, { typed: { ...typed, code: "" }, said: say.told(done) });
    }
    const { allowed, retryAfterS } = await shop.ports.limits.take("checkout", `${shop.store.id}:${clientIp}`);
    if (!allowed) throw new TooMany(retryAfterS);
    const placed = await placeOrder(shop, input);
    const next = placed.payUrl ?? `/orders/${placed.number}?key=${placed.key}`;
    return redirect(next, { status: 303, headers: withCookies(...keepOrder(placed)) });
  } catch (error) {
    if (!(error instanceof DomainError) || error instanceof SignedOut) throw error;
    if (!typed["intent"] && !wish) await keepReminder(shop, typed, input);
    if (error instanceof Invalid)
      return again(422, {
        problems: problemsIn(say, wish ? error.texts : { ...methodProblem(typed), ...error.texts }, error),
      });
    const reason = error instanceof Conflict ? error.reason : error.code;
    return again(statusOf(error), { trouble: { reason, message: toldOf(say, error) } });
  }
});

const toldOf = (say: Say, error: DomainError): string =>
  error instanceof OutOfStock
    ? [...error.missing.map(say.told), say(CHANGE_CART)].join(" ")
    : say.told(error);

/** A line with a problem, as it can still be had. */
const whatIsLeft = ({ variantId, problem }: Parameters<typeof blocks>[0] & { variantId: string }) => ({
  variantId,
  quantity: problem?.kind === "too_few" ? problem.left : 0,
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? describeClosed(sayIn(loaderData.shell.locale)("Check out"), loaderData.shell) : [];

export default function Checkout({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  const { shell, cart, buyer, note, worked, countries, methodNotes, reminder } = loaderData;
  const typed = actionData?.typed ?? (buyer ? begunWith(buyer) : {});
  const problems = actionData?.problems ?? {};
  const trouble = actionData?.trouble ?? troubleAhead(cart.lines);
  if (cart.lines.length === 0)
    return (
      <ShopFrame shell={shell} cartCount={0}>
        <div className="page pt-12">
          <h1>{say("There is nothing to check out")}</h1>
          {trouble ? <Note bad>{trouble.message}</Note> : note ? <Note partly>{note}</Note> : null}
          <EmptyCart lastOrder={null} />
        </div>
      </ShopFrame>
    );
  return (
    <ShopFrame shell={shell} cartCount={cart.count} calm>
      <div className="page grid gap-x-8 pt-6 md:grid-cols-[1fr_18rem] md:pt-12 lg:grid-cols-[minmax(0,38rem)_1fr] lg:gap-x-16">
        <div className="min-w-0">
          <h1>{say("Check out")}</h1>
          <Whose buyer={buyer} />
          {note ? <Note partly>{note}</Note> : null}
          {actionData?.said ? <Note>{actionData.said}</Note> : null}
          <CheckoutSummary shell={shell} cart={cart} worked={worked} folded />
          {shell.methods.length === 0 ? (
            <Note bad>{say("This shop can't take orders here yet. Please ask the seller how to buy.")}</Note>
          ) : (
            <form method="post" action="/checkout" noValidate className="pays">
              {/* Enter in a field places the order: the first button of a form is the one it presses. */}
              <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
              {trouble ? <Trouble trouble={trouble} lines={cart.lines} shell={shell} /> : null}
              <CheckoutFields
                shell={shell}
                cart={cart}
                buyer={buyer}
                worked={worked}
                countries={countries}
                methodNotes={methodNotes}
                reminder={reminder}
                typed={typed}
                problems={problems}
                blocked={cart.lines.some(blocks)}
              />
              <script type="module" src={checkoutIsland} />
            </form>
          )}
        </div>
        <CheckoutSummary shell={shell} cart={cart} worked={worked} />
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

const Whose = ({ buyer }: { buyer: Buyer }) => {
  const say = useSay();
  return (
    <p className={`text-muted ${buyer ? "mt-1" : ""}`}>
      {buyer ? (
        <>
          {withParts(say("Signed in as {email}"), {
            email: <bdi className="wrap-anywhere">{buyer.email}</bdi>,
          })}
        </>
      ) : (
        <>
          {say("Have an account?")}{" "}
          <a href="/account/sign-in?next=/checkout" className="link tap">
            {say("Sign in")}
          </a>
        </>
      )}
    </p>
  );
};
