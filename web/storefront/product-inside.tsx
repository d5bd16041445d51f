import type { ProductPage, ToldProduct } from "#domain/storefront/product.ts";
import { canBuy, type Product } from "#domain/product/product.ts";
import { prefixOf } from "#domain/store/languages.ts";
import type { Shell } from "#domain/store/store.ts";
import { Breadcrumb } from "./breadcrumb.tsx";
import { BuyBar } from "./buy-bar.tsx";
import type { Choice } from "./choose-variant.ts";
import { Gallery } from "./gallery.tsx";
import { Options } from "./options.tsx";
import { Price } from "./price.tsx";
import { ProductReviews, RatingLine } from "./product-reviews.tsx";
import { Promises } from "./promises.tsx";
import { Quantity } from "./quantity.tsx";
import { Share } from "./share.tsx";
import { useSay } from "./use-say.ts";
import { WhenBack } from "./when-back.tsx";
import { WishButton } from "./wish-button.tsx";
import { withParts } from "./with-parts.tsx";

/** With one thing to choose, all of it is on the page and nothing has to be loaded again to choose. */
const isOnPage = ({ axes }: Choice): boolean => axes.length === 1;

/** The price that stands on the page, in minor units; from the lowest to the highest while nothing was chosen. */
export function pricesShown({ variants }: Product, choice: Choice): { from: number; to?: number } {
  if (!isOnPage(choice) || choice.asked) return { from: choice.variant.price };
  const prices = variants.map(({ price }) => price);
  return { from: Math.min(...prices), to: Math.max(...prices) };
}

type Props = {
  shell: Shell;
  told: ToldProduct;
  choice: Choice;
  mine: ProductPage["mine"];
  /** Of the buyer who is signed in, else empty. */
  email: string;
  origin: string;
};

/** What a product's page says of the product: all that is made of nothing but what stands in `Props`. */
export function ProductInside({ shell, told, choice, mine, email, origin }: Props) {
  const { product, collection, reviews } = told;
  const say = useSay();
  const { variant } = choice;
  const onPage = isOnPage(choice);
  const range = pricesShown(product, choice);
  const steps = [{ title: say("Home"), href: "/" }];
  if (collection) steps.push({ title: collection.title, href: `/collections/${collection.handle}` });
  return (
    <>
      <Breadcrumb steps={steps} here={product.title} />
      <article
        id="choose"
        className="shop-product mt-2 grid grid-cols-1 md:mt-5 md:grid-cols-2 md:grid-rows-[auto_auto_1fr] md:gap-x-10 lg:grid-cols-[1.15fr_1fr] lg:gap-x-16"
      >
        <Gallery product={product} choice={choice} />
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
    </>
  );
}
