import { preload } from "react-dom";
import { data } from "react-router";
import { formatMoney } from "#domain/money.ts";
import { productPage } from "#domain/storefront/product.ts";
import { page } from "#web/answers.ts";
import { meContext, shopContext } from "#web/context.ts";
import type { Route } from "./+types/product";
import { chooseVariant } from "./choose-variant.ts";
import { drawnOnce, nameOf } from "./drawn-once.tsx";
import { announced } from "./gallery.tsx";
import { movedOn } from "./moved-on.ts";
import { Grid } from "./product-card.tsx";
import { pricesShown, ProductInside } from "./product-inside.tsx";
import { productMeta } from "./product-meta.ts";
import { readsBy } from "./reads.ts";
import { readsOnly, shared } from "./shared.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { unsent } from "./unsent.ts";
import { useSay } from "./use-say.ts";

export const handle = readsBy(({ told }: { told: { product: { options: { name: string }[] } } }) =>
  told.product.options.map(({ name }) => name),
);

export const loader = page(async ({ params, request, url, context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const found = await movedOn(request, "products", productPage(shop, params.handle));
  const choice = chooseVariant(found.told.product, url.searchParams);
  const email = context.get(meContext)?.email ?? "";
  return data(unsent({ ...found, choice, email, origin: shop.origin }), {
    headers: { "no-vary-search": readsOnly(...handle.reads(found)) },
  });
});

export const headers = shared();

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? productMeta(loaderData) : []);

export default function Product({ loaderData }: Route.ComponentProps) {
  const { shell, told, related, choice, mine, email, origin } = loaderData;
  const { product } = told;
  const say = useSay();
  const price = formatMoney(pricesShown(product, choice).from, shell.currency, shell.locale);
  const inside = () => (
    <ProductInside shell={shell} told={told} choice={choice} mine={mine} email={email} origin={origin} />
  );
  // What is chosen follows from the product, the variant, and whether the address asked for it.
  const part = `product ${nameOf(shell)} ${origin} ${choice.variant.id}${choice.asked ? " asked" : ""}`;
  const lead = announced(product, choice);
  if (lead) preload(lead.href, lead);
  return (
    <ShopFrame shell={shell} looked={{ handle: product.handle, title: product.title, price }}>
      <div className="page pt-2 md:pt-6">
        {mine || email ? (
          <div>{inside()}</div>
        ) : (
          <div dangerouslySetInnerHTML={{ __html: drawnOnce(told, part, say, inside) }} />
        )}
        {related.length > 0 ? (
          <section className="mt-20">
            <h2 className="mb-6 md:mb-8">{say("Goes well with it")}</h2>
            <Grid cards={related} shell={shell} oneRow />
          </section>
        ) : null}
      </div>
    </ShopFrame>
  );
}
