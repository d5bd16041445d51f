import { shellOnly } from "#domain/storefront/missing.ts";
import { sayIn } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import { NO_INDEX } from "../page-words.ts";
import { useSay } from "../use-say.ts";
import type { Route } from "./+types/data";
import { AccountPage } from "./account-page.tsx";
import { freshMe } from "./fresh-page.ts";

export const loader = page(({ context }: Route.LoaderArgs) => {
  freshMe(context);
  return shellOnly(context.get(shopContext));
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Your data")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function Data({ loaderData: { shell } }: Route.ComponentProps) {
  const say = useSay();
  return (
    <AccountPage shell={shell} title={say("Your data")} at="/account/data">
      <section className="mt-6 max-w-xl" aria-labelledby="download">
        <h2 id="download" className="text-xl">
          {say("Take it with you")}
        </h2>
        <p className="mt-2">
          {say(
            "Everything {shop} holds about you in one file: your details, addresses, orders with all that happened to them, what is in your cart, and where you are signed in.",
            { shop: shell.name },
          )}
        </p>
        <p className="mt-4">
          <a href="/account/data/download" download className="press">
            {say("Download my data")}
          </a>
        </p>
        <p className="mt-2 text-sm text-muted">{say("A JSON file, which other programs can read.")}</p>
      </section>
      <section className="mt-10 max-w-xl border-t border-line pt-6" aria-labelledby="delete">
        <h2 id="delete" className="text-xl">
          {say("Be forgotten")}
        </h2>
        <p className="mt-2">
          {say("Delete your account here, with your name and address. You see first what happens.")}
        </p>
        <p className="mt-2">
          <a href="/account/erase" className="link tap">
            {say("Delete my account")}
          </a>
        </p>
      </section>
    </AccountPage>
  );
}
