import { redirect } from "react-router";
import type { Written } from "#domain/thread/say-once.ts";
import type { Say } from "#domain/words/say.ts";
import { typedOf } from "#web/answers.ts";
import { picturesIn } from "#web/pictures-in.ts";
import { isFetchedAhead } from "#web/fetched-ahead.ts";
import { withCookies } from "#web/cookies.ts";
import { answerShopper } from "./answer-shopper.ts";
import { keepCart, readKept } from "./cart-cookie.ts";
import { withStep } from "./funnel-step.ts";

/** How this request looks at a thread. Only who really has the page before them has read it. */
export function lookOf(request: Request) {
  const before = Number(new URL(request.url).searchParams.get("before"));
  const isEarlier = Number.isSafeInteger(before) && before > 1;
  return {
    before: isEarlier ? before : null,
    isLookedAt: request.method === "GET" && !isFetchedAhead(request),
  };
}

/** Where a thread's forms lead: to what is said, or to the checkout with an offer. */
type Ways<T> = {
  /** `of` is whose page it was written on, where that is a buyer's own. */
  send: (written: Written, of: string) => Promise<T>;
  take: (offer: { offerId: string; cartId: string | null }) => Promise<{ cartId: string | null }>;
};

/** Says what the form of a thread holds, once however often it is pressed; what is refused comes back to it with what was written. */
export async function sendWritten<T>(request: Request, say: Say, { send, take }: Ways<T>) {
  const sent = await request.formData();
  const typed = typedOf(sent);
  const offerId = typed["offer"];
  if (offerId !== undefined)
    return answerShopper(say, typed, async () => {
      const { cartId } = await take({ offerId, cartId: readKept(request).cartId });
      return redirect("/checkout", {
        status: 303,
        headers: withStep("cart", withCookies(...(cartId === null ? [] : [keepCart(cartId)]))),
      });
    });
  const { id: form = "", again: id = null, text = "", alt = "", about = "", of = "" } = typed;
  const pictures = { files: await picturesIn(sent), alt };
  return answerShopper(say, typed, () => send({ form, id, text, pictures, about }, of));
}
