import { data } from "react-router";
import { MOST_ADDRESSES } from "#domain/buyer/address.ts";
import { myAddresses } from "#domain/buyer/addresses.ts";
import { sayIn } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import { NO_INDEX } from "../page-words.ts";
import { useSay } from "../use-say.ts";
import type { Route } from "./+types/addresses";
import { AccountPage } from "./account-page.tsx";
import { AddressLines } from "./address-lines.tsx";
import { takeNote } from "./kept-note.ts";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { note, headers } = takeNote(request);
  return data({ ...(await myAddresses(context.get(shopContext))), note }, { headers });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Your addresses")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function Addresses({ loaderData: { shell, addresses, note } }: Route.ComponentProps) {
  const say = useSay();
  const full = addresses.length >= MOST_ADDRESSES;
  return (
    <AccountPage shell={shell} title={say("Your addresses")} at="/account/addresses" note={note}>
      {addresses.length === 0 ? (
        <p className="mt-4 max-w-md text-lg text-muted">
          {say("None yet. With one here, check-out is two taps: you choose it, and you pay.")}
        </p>
      ) : (
        <ul className="mt-6 grid gap-4 lg:grid-cols-2">
          {addresses.map((address) => (
            <li key={address.id} className="flex flex-col rounded-box border border-line p-4">
              {address.preferred ? (
                <p className="mb-2 self-start rounded-box bg-wash px-2 py-0.5 text-sm font-semibold">
                  {say("Check-out begins with this one")}
                </p>
              ) : null}
              <AddressLines address={address} locale={shell.locale} />
              <div className="mt-auto flex flex-wrap items-center gap-x-5 pt-2">
                <a href={`/account/addresses/${address.id}`} className="link tap">
                  {say("Change")}
                  <span className="sr-only">
                    : {address.name}, {address.address.line1}
                  </span>
                </a>
                {address.preferred ? null : (
                  <form method="post" action={`/account/addresses/${address.id}`}>
                    <button
                      type="submit"
                      name="intent"
                      value="prefer"
                      className="link tap cursor-pointer text-start"
                    >
                      {say("Begin with this one")}
                      <span className="sr-only">
                        : {address.name}, {address.address.line1}
                      </span>
                    </button>
                  </form>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {full ? (
        <p className="mt-6 text-muted">
          {say("You have {n}, the most there can be. Delete one to add another.", { n: MOST_ADDRESSES })}
        </p>
      ) : (
        <p className="mt-6">
          <a href="/account/addresses/new" className="press">
            {say("Add an address")}
          </a>
        </p>
      )}
    </AccountPage>
  );
}
