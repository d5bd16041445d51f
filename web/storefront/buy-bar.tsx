import { formatMoney } from "#domain/money.ts";
import { canBuy, type Product } from "#domain/product/product.ts";
import type { Shell } from "#domain/store/store.ts";
import { pricesDiffer, type Choice } from "./choose-variant.ts";
import { mailUrl, whatsappUrl } from "./contact.ts";
import { useSay } from "./use-say.ts";

type Props = { shell: Shell; product: Product; choice: Choice; onPage: boolean };

/** The one thing to do here. On a phone it stays at the bottom of the screen for as long as the product is read. */
export function BuyBar({ shell, product, choice, onPage }: Props) {
  const say = useSay();
  const offered = onPage ? product.variants : [choice.variant];
  const some = offered.some((variant) => canBuy(variant));
  const price = pricesDiffer(offered)
    ? null
    : formatMoney(choice.variant.price, shell.currency, shell.locale);
  return (
    <div className="sticky short:static bottom-0 z-10 order-last -mx-4 mt-8 border-t border-line bg-ground px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:static md:order-none md:col-start-2 md:mx-0 md:mt-6 md:border-0 md:p-0">
      {some ? (
        <button type="submit" form="buy" className="press when-buyable w-full">
          {say("Add to cart")}
          {price ? <span className="font-normal tabular-nums">· {price}</span> : null}
        </button>
      ) : null}
      <SoldOut shell={shell} product={product} className={some ? "when-sold" : ""} />
    </div>
  );
}

function SoldOut({ shell, product, className }: { shell: Shell; product: Product; className: string }) {
  const say = useSay();
  const words = say("When will “{title}” be back?", { title: product.title });
  const ask =
    whatsappUrl(shell.contactPhone, shell.country, words) ??
    (shell.contactEmail ? mailUrl(shell.contactEmail, words) : null);
  return (
    <div className={`${className} grid gap-2 text-center`}>
      <p className="font-semibold">{say("This one is sold out")}</p>
      {ask ? (
        <a href={ask} className="press press-quiet min-h-13" rel="noopener">
          {say("Ask when it is back")}
        </a>
      ) : (
        <a href="/collections/all" className="press press-quiet min-h-13">
          {say("See other things")}
        </a>
      )}
    </div>
  );
}
