import { data } from "react-router";
import { wish } from "#domain/wish/change.ts";
import { wishList } from "#domain/wish/list.ts";
import { sayIn } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { NO_INDEX } from "../page-words.ts";
import { Card } from "../product-card.tsx";
import { useSay } from "../use-say.ts";
import { dropWish, waitingWish } from "../wish-cookie.ts";
import type { Route } from "./+types/wish-list";
import { AccountPage } from "./account-page.tsx";
import { takeNote } from "./kept-note.ts";

/** What was wished for before signing in comes on the list now. */
export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const waiting = waitingWish(request);
  if (waiting) await wish(shop, waiting);
  const { note, headers } = takeNote(request);
  return data(
    { ...(await wishList(shop)), note: waiting ? null : note },
    { headers: withCookies(headers, ...(waiting ? [dropWish()] : [])) },
  );
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Your wish list")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function WishList({ loaderData: { shell, products, note } }: Route.ComponentProps) {
  const say = useSay();
  return (
    <AccountPage shell={shell} title={say("Your wish list")} at="/account/wish-list" note={note}>
      {products.length > 0 ? (
        <ul className="mt-6 grid grid-cols-2 gap-x-3 gap-y-9 sm:grid-cols-3 md:gap-x-6">
          {products.map((card) => (
            <li key={card.id}>
              <Card card={card} shell={shell} heading="h2" main={false} />
              <form method="post" action="/wish">
                <input type="hidden" name="productId" value={card.id} />
                <input type="hidden" name="intent" value="remove" />
                <button type="submit" className="link tap cursor-pointer">
                  {say("Take it off")}
                  <span className="sr-only">: {card.title}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      ) : (
        <div className="mt-5">
          <p className="max-w-md text-lg text-muted">
            {say("Nothing is on it yet. The heart on a product's page puts it here.")}
          </p>
          <p className="mt-6">
            <a href="/collections/all" className="press">
              {say("See what we sell")}
            </a>
          </p>
        </div>
      )}
    </AccountPage>
  );
}
