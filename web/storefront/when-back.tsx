import { canBuy, type Product } from "#domain/product/product.ts";
import type { Choice } from "./choose-variant.ts";
import { useSay } from "./use-say.ts";

type Props = {
  product: Product;
  choice: Choice;
  onPage: boolean;
  /** Of the buyer who is signed in. */
  email: string;
};

/** What is sold out of that which can be chosen here: the shop writes once when it is back. */
export function WhenBack({ product, choice, onPage, email }: Props) {
  const say = useSay();
  const offered = onPage ? product.variants : [choice.variant];
  const gone = offered.filter((variant) => !canBuy(variant));
  const asked = gone.find(({ id }) => id === choice.variant.id) ?? gone[0];
  if (!asked) return null;
  const all = gone.length === offered.length;
  return (
    <details open={all} className="mt-6 border-y border-line py-1">
      <summary className="tap w-full font-semibold">
        {all ? say("Tell me when it is back") : say("Sold out in what you want? We tell you when it is back")}
      </summary>
      <form method="post" action={`/back-in-stock?variant=${asked.id}`} className="grid gap-3 pt-1 pb-4">
        {gone.length === 1 ? (
          <>
            <input type="hidden" name="variant" value={asked.id} />
            {all ? null : <p className="text-muted">{asked.options.join(" / ")}</p>}
          </>
        ) : (
          <div>
            <label htmlFor="back-variant" className="mb-1 block font-medium">
              {say("Which one?")}
            </label>
            <select id="back-variant" name="variant" defaultValue={asked.id} className="field">
              {gone.map((variant) => (
                <option key={variant.id} value={variant.id}>
                  {variant.options.join(" / ")}
                </option>
              ))}
            </select>
          </div>
        )}
        <div>
          <label htmlFor="back-email" className="mb-1 block font-medium">
            {say("Your e-mail")}
          </label>
          <div className="flex flex-wrap gap-2">
            <input
              id="back-email"
              name="email"
              type="email"
              autoComplete="email"
              required
              defaultValue={email}
              aria-describedby="back-hint"
              className="field min-w-48 flex-1"
            />
            <button type="submit" className="press press-quiet min-h-12">
              {say("Write to me")}
            </button>
          </div>
          <p id="back-hint" className="mt-1 text-sm text-muted">
            {say("For one letter, when it is back. Then we forget it.")}
          </p>
        </div>
      </form>
    </details>
  );
}
