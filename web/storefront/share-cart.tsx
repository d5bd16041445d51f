import type { CartLine } from "#domain/cart/cart.ts";
import { cartWord } from "#domain/cart/link.ts";
import { prefixOf } from "#domain/store/languages.ts";
import type { Shell } from "#domain/store/store.ts";
import { Share } from "./share.tsx";
import { useSay } from "./use-say.ts";

/** Sends what is in the cart to somebody, who gets a cart of their own from it. The address names things and nobody. */
export function ShareCart({ shell, lines, origin }: { shell: Shell; lines: CartLine[]; origin: string }) {
  const say = useSay();
  const wanted = lines.filter(({ problem }) => problem?.kind !== "gone");
  if (wanted.length === 0) return null;
  const url = `${origin}${prefixOf(shell)}/cart/shared?items=${cartWord(wanted)}`;
  return (
    <section aria-labelledby="send-cart" className="md:col-start-1">
      <h2 id="send-cart" className="text-xl">
        {say("Send this cart to somebody")}
      </h2>
      <p className="mt-2 text-muted">
        {say("They see these things and today's prices, and nothing about you.")}
      </p>
      <Share
        url={url}
        title={say("A cart for you")}
        words={say("A cart for you from {shop}:", { shop: shell.name })}
      />
    </section>
  );
}
