import { myOrders } from "#domain/buyer/orders.ts";
import { sayIn } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import { NO_INDEX } from "../page-words.ts";
import { reads } from "../reads.ts";
import { useSay } from "../use-say.ts";
import type { Route } from "./+types/orders";
import { AccountPage } from "./account-page.tsx";
import { BoughtList } from "./bought-list.tsx";
import { SpentList } from "./spent-list.tsx";

export const handle = reads("before");

export const loader = page(async ({ url, context }: Route.LoaderArgs) => {
  const cursor = url.searchParams.get("before");
  return { ...(await myOrders(context.get(shopContext), cursor)), later: cursor !== null };
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Your orders")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function Orders({
  loaderData: { shell, orders, spent, nextCursor, later },
}: Route.ComponentProps) {
  const say = useSay();
  return (
    <AccountPage shell={shell} title={say("Your orders")} at="/account/orders">
      {orders.length > 0 ? (
        <div className="mt-6">
          <BoughtList orders={orders} shell={shell} />
        </div>
      ) : (
        <div className="mt-5">
          <p className="max-w-md text-lg text-muted">
            {later
              ? say("There are no older ones.")
              : say(
                  "You have not ordered here yet. What you ordered as a guest shows up once its e-mail address is that of your account.",
                )}
          </p>
          <p className="mt-6">
            <a href="/collections/all" className="press">
              {say("See what we sell")}
            </a>
          </p>
        </div>
      )}
      {nextCursor || later ? (
        <nav aria-label={say("More orders")} className="mt-4 flex flex-wrap justify-between gap-4">
          {nextCursor ? (
            <a href={`/account/orders?before=${nextCursor}`} className="press press-quiet">
              {say("Older orders")}
            </a>
          ) : null}
          {later ? (
            <a href="/account/orders" className="link tap">
              {say("Back to the newest")}
            </a>
          ) : null}
        </nav>
      ) : null}
      {spent.length > 0 && !later ? <SpentList spent={spent} shell={shell} /> : null}
    </AccountPage>
  );
}
