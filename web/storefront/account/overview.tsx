import { data } from "react-router";
import { accountPage } from "#domain/buyer/account.ts";
import { sayIn } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import { NO_INDEX } from "../page-words.ts";
import { UnreadLink } from "../unread.tsx";
import { useSay } from "../use-say.ts";
import type { Route } from "./+types/overview";
import { AccountPage } from "./account-page.tsx";
import { AddressLines } from "./address-lines.tsx";
import { BoughtList } from "./bought-list.tsx";
import { takeNote } from "./kept-note.ts";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { note, headers } = takeNote(request);
  return data({ ...(await accountPage(context.get(shopContext))), note }, { headers });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Your account")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function Overview({ loaderData }: Route.ComponentProps) {
  const say = useSay();
  const { shell, profile, recent, moreOrders, addresses, unread, note } = loaderData;
  const [first] = addresses;
  const name = profile.name.split(" ")[0];
  return (
    <AccountPage shell={shell} title={name ? say("Hello {name}", { name }) : say("Hello")} note={note}>
      {unread > 0 ? (
        <p className="mt-5">
          <UnreadLink count={unread} shop={shell.name} href="/account/messages" />
        </p>
      ) : null}
      <section aria-labelledby="recent" className="mt-8">
        <h2 id="recent" className="text-xl">
          {say("Your orders")}
        </h2>
        {recent.length > 0 ? (
          <div className="mt-3">
            <BoughtList orders={recent} shell={shell} />
            {moreOrders ? (
              <p className="mt-1">
                <a href="/account/orders" className="link tap">
                  {say("See all your orders")}
                </a>
              </p>
            ) : null}
          </div>
        ) : (
          <p className="mt-2 text-muted">
            {say("Nothing yet. What you order at {shop} shows up here.", { shop: shell.name })}{" "}
            <a href="/collections/all" className="link">
              {say("Look around the shop")}
            </a>
          </p>
        )}
      </section>
      <div className="mt-10 grid gap-x-10 gap-y-8 sm:grid-cols-2">
        <section aria-labelledby="goes-to">
          <h2 id="goes-to" className="text-xl">
            {say("Goes to")}
          </h2>
          {first ? (
            <>
              <AddressLines address={first} locale={shell.locale} className="mt-2" />
              <a href="/account/addresses" className="link tap">
                {addresses.length > 1
                  ? say("All {n} addresses", { n: addresses.length })
                  : say("Change or add an address")}
              </a>
            </>
          ) : (
            <p className="mt-2 text-muted">
              {say("No address yet.")}{" "}
              <a href="/account/addresses/new" className="link">
                {say("Add one, and check-out has it ready.")}
              </a>
            </p>
          )}
        </section>
        <section aria-labelledby="details">
          <h2 id="details" className="text-xl">
            {say("Your details")}
          </h2>
          <p className="mt-2 wrap-anywhere">
            {[profile.name, profile.email, profile.phone].filter(Boolean).map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </p>
          <a href="/account/details" className="link tap">
            {profile.name ? say("Change your details") : say("Tell us your name")}
          </a>
        </section>
      </div>
    </AccountPage>
  );
}
