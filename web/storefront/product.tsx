import { data } from "react-router";
import { formatMoney } from "#domain/money.ts";
import { canBuy } from "#domain/product/product.ts";
import { prefixOf } from "#domain/store/languages.ts";
import { productPage } from "#domain/storefront/product.ts";
import { page } from "#web/answers.ts";
import { meContext, shopContext } from "#web/context.ts";
import type { Route } from "./+types/product";
import { Breadcrumb } from "./breadcrumb.tsx";
import { BuyBar } from "./buy-bar.tsx";
import { chooseVariant } from "./choose-variant.ts";
import { Gallery } from "./gallery.tsx";
import { movedOn } from "./moved-on.ts";
import { Options } from "./options.tsx";
import { Price } from "./price.tsx";
import { Grid } from "./product-card.tsx";
import { productMeta } from "./product-meta.ts";
import { ProductReviews, RatingLine } from "./product-reviews.tsx";
import { Promises } from "./promises.tsx";
import { Quantity } from "./quantity.tsx";
import { readsBy } from "./reads.ts";
import { readsOnly, shared } from "./shared.ts";
import { Share } from "./share.tsx";
import { ShopFrame } from "./shop-frame.tsx";
import { unsent } from "./unsent.ts";
import { useSay } from "./use-say.ts";
import { withParts } from "./with-parts.tsx";
import { WhenBack } from "./when-back.tsx";
import { WishButton } from "./wish-button.tsx";

export const handle = readsBy(({ product }: { product: { options: { name: string }[] } }) =>
  product.options.map(({ name }) => name),
);

export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const found = await movedOn(request, "products", productPage(shop, params.handle));
  const choice = chooseVariant(found.product, new URL(request.url).searchParams);
  const email = context.get(meContext)?.email ?? "";
  return data(unsent({ ...found, choice, email, origin: shop.origin }), {
    headers: { "no-vary-search": readsOnly(...handle.reads(found)) },
  });
});

export const headers = shared();

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? productMeta(loaderData) : []);

export default function Product({ loaderData }: Route.ComponentProps) {
  const { shell, product, collection, related, choice, reviews, mine, email, origin } = loaderData;
  const say = useSay();
  const { variant } = choice;
  // With one thing to choose, all of it is on the page and nothing has to be loaded again to choose.
  const onPage = choice.axes.length === 1;
  const prices = product.variants.map(({ price }) => price);
  const range =
    onPage && !choice.asked
      ? { from: Math.min(...prices), to: Math.max(...prices) }
      : { from: variant.price };
  const priceNow = formatMoney(range.from, shell.currency, shell.locale);
  const lead = choice.asked ? variant.imageId : null;
  const steps = [{ title: say("Home"), href: "/" }];
  if (collection) steps.push({ title: collection.title, href: `/collections/${collection.handle}` });
  return (
    <ShopFrame shell={shell} looked={{ handle: product.handle, title: product.title, price: priceNow }}>
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
            <RatingLine ratings={product.ratings} />
            <form id="buy" method="post" action="/cart" className="mt-6 grid gap-6">
              <input type="hidden" name="intent" value="add" />
              <Options shell={shell} product={product} choice={choice} onPage={onPage} />
              {canBuy(variant) || onPage ? <Quantity variant={onPage ? null : variant} /> : null}
            </form>
          </div>
          <BuyBar shell={shell} product={product} choice={choice} onPage={onPage} />
          <div className="mt-8 md:col-start-2">
            <WhenBack product={product} choice={choice} onPage={onPage} email={email} />
            <div className="mb-2">
              <WishButton productId={product.id} handle={product.handle} wished={mine?.wished ?? false} />
            </div>
            <Promises
              shell={shell}
              handle={product.handle}
              about={`${say("About “{title}”:", { title: product.title })} `}
            />
            <Share
              url={`${origin}${prefixOf(shell)}/products/${encodeURIComponent(product.handle)}`}
              title={product.title}
              words={say("{thing} from {shop}:", { thing: product.title, shop: shell.name })}
            />
            {product.descriptionHtml ? (
              <section className="mt-10">
                <h2 className="text-xl">{say("About it")}</h2>
                <div
                  dir="auto"
                  className="prose mt-4"
                  dangerouslySetInnerHTML={{ __html: product.descriptionHtml }}
                />
              </section>
            ) : null}
            {variant.sku ? (
              <p className="mt-6 text-sm text-muted">
                {withParts(say("Product code {code}"), { code: <bdi dir="ltr">{variant.sku}</bdi> })}
              </p>
            ) : null}
          </div>
        </article>
        <ProductReviews shell={shell} product={product} reviews={reviews} mine={mine} />
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
