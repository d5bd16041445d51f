import { redirect } from "react-router";
import { COUNTRIES, countryOf, CURRENCIES, OFFERED_ZONES } from "#domain/store/countries.ts";
import { openStore } from "#domain/store/open.ts";
import { page, typedOf } from "#web/answers.ts";
import { membershipsContext, meOf, platformContext } from "#web/context.ts";
import type { Route } from "./+types/new-store";
import { answerForm } from "./form-answer.ts";
import { FormPage } from "./form-page.tsx";
import { StoreForm } from "./store-form.tsx";

export const meta: Route.MetaFunction = () => [{ title: "Name your store – OPNMRT" }];

/** How many countries stand before the alphabet begins. */
const FIRST = 4;

export function loader({ request, url, context }: Route.LoaderArgs) {
  const countryNames = new Intl.DisplayNames("en", { type: "region" });
  const currencyNames = new Intl.DisplayNames("en", { type: "currency" });
  const countries = COUNTRIES.map(({ code, currency, timeZone }) => ({
    code,
    name: countryNames.of(code) ?? code,
    currency,
    timeZone,
  }));
  const rest = countries.slice(FIRST).sort((a, b) => a.name.localeCompare(b.name, "en"));
  return {
    countries: [...countries.slice(0, FIRST), ...rest],
    currencies: CURRENCIES.map((code) => ({ code, name: currencyNames.of(code) ?? code })),
    zones: OFFERED_ZONES,
    // Cloudflare says where a request comes from; it is only a first guess in a list.
    country: countryOf(request.headers.get("cf-ipcountry") ?? "")?.code ?? "NG",
    email: meOf(context).email,
    platformHost: new URL(context.get(platformContext).platformOrigin).host,
    first: context.get(membershipsContext).stores.length === 0,
    left: url.searchParams.has("left"),
  };
}

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  return answerForm(typed, async () => {
    const { name = "", slug = "", country = "", currency = "", timeZone = "", email = "" } = typed;
    const wish = { name, slug, country, currency, timeZone, email };
    const store = await openStore(context.get(platformContext), meOf(context).personId, wish);
    return redirect(`/dashboard/${store.slug}?welcome=1`);
  });
});

export default function NewStore({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <FormPage
      title={loaderData.first ? "Name your store" : "Open another store"}
      lead={
        loaderData.left
          ? "You have left the store, and its pages are closed to you. Your account stays; should you like a store of your own, this is where it begins."
          : "It answers at its address as soon as you press the button. Pictures, prices and looks come after."
      }
    >
      <StoreForm choices={loaderData} answer={actionData} />
    </FormPage>
  );
}
