import { useSay } from "./use-say.ts";
import { Icon } from "./icon.tsx";

type Props = { productId: string; handle: string; wished: boolean };

/** Keeps a product for later. Whoever is not signed in is asked to, and finds it kept. */
export function WishButton({ productId, handle, wished }: Props) {
  const say = useSay();
  return (
    <form method="post" action="/wish">
      <input type="hidden" name="productId" value={productId} />
      <input type="hidden" name="handle" value={handle} />
      <input type="hidden" name="intent" value={wished ? "remove" : "add"} />
      <button type="submit" className="tap cursor-pointer gap-2 underline-offset-4 hover:underline">
        <Icon of="heart" size={20} className="text-accent-text" filled={wished} />
        {wished ? say("On your wish list: take it off") : say("Add to your wish list")}
      </button>
    </form>
  );
}
