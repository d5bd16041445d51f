import { data } from "react-router";
import { canBuy } from "#domain/product/product.ts";
import { productPage } from "#domain/storefront/product.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/product";
import { Breadcrumb } from "./breadcrumb.tsx";
import { BuyBar } from "./buy-bar.tsx";
import { chooseVariant } from "./choose-variant.ts";
import { Gallery } from "./gallery.tsx";
import { Options } from "./options.tsx";
import { Price } from "./price.tsx";
import { Grid } from "./product-card.tsx";
import { productMeta } from "./product-meta.ts";
import { Promises } from "./promises.tsx";
import { Quantity } from "./quantity.tsx";
import { ShopFrame } from "./shop-frame.tsx";

export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const found = await productPage(shop, params.handle);
  const choice = chooseVariant(found.product, new URL(request.url).searchParams);
  return data({ ...found, choice, origin: shop.origin });
});

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? productMeta(loaderData) : []);

export default function Product({ loaderData }: Route.ComponentProps) {
  const { shell, product, collection, related, choice } = loaderData;
  const { variant } = choice;
  // With one thing to choose, all of it is on the page and nothing has to be loaded again to choose.
  const onPage = choice.axes.length === 1;
  const prices = product.variants.map(({ price }) => price);
  const range =
    onPage && !choice.asked
      ? { from: Math.min(...prices), to: Math.max(...prices) }
      : { from: variant.price };
  const lead = choice.asked ? variant.imageId : null;
  const steps = [{ title: "Home", href: "/" }];
  if (collection) steps.push({ title: collection.title, href: `/collections/${collection.handle}` });
  return (
    <ShopFrame shell={shell}>
      <div className="page pt-2 md:pt-6">
        <Breadcrumb steps={steps} here={product.title} />
        <article
          id="choose"
          className="shop-product mt-2 grid grid-cols-1 md:mt-5 md:grid-cols-2 md:grid-rows-[auto_auto_1fr] md:gap-x-10 lg:grid-cols-[1.15fr_1fr] lg:gap-x-16"
        >
          <Gallery product={product} lead={lead} />
          <div className="mt-6 md:mt-0">
            {product.vendor && product.vendor !== shell.name ? (
              <p className="text-muted">{product.vendor}</p>
            ) : null}
            <h1 className="text-[clamp(1.6rem,1.3rem+1.3vw,2.3rem)]">{product.title}</h1>
            <Price
              shell={shell}
              {...range}
              compareAt={variant.price === range.from ? variant.compareAt : null}
              className="mt-3 text-2xl"
            />
            <form id="buy" method="post" action="/cart" className="mt-6 grid gap-6">
              <input type="hidden" name="intent" value="add" />
              <Options shell={shell} product={product} choice={choice} onPage={onPage} />
              {canBuy(variant) || onPage ? <Quantity variant={onPage ? null : variant} /> : null}
            </form>
          </div>
          <BuyBar shell={shell} product={product} choice={choice} onPage={onPage} />
          <div className="mt-8 md:col-start-2">
            <Promises shell={shell} about={`About “${product.title}”: `} />
            {product.descriptionHtml ? (
              <section className="mt-10">
                <h2 className="text-xl">About it</h2>
                <div className="prose mt-4" dangerouslySetInnerHTML={{ __html: product.descriptionHtml }} />
              </section>
            ) : null}
            {variant.sku ? <p className="mt-6 text-sm text-muted">Product code {variant.sku}</p> : null}
          </div>
        </article>
        {related.length > 0 ? (
          <section className="mt-20">
            <h2 className="mb-6 md:mb-8">Goes well with it</h2>
            <Grid cards={related} shell={shell} oneRow />
          </section>
        ) : null}
      </div>
    </ShopFrame>
  );
}
