import { data } from "react-router";
import { shellOnly } from "#domain/storefront/missing.ts";
import { ShopMiss } from "#domain/storefront/miss.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/missing";

/** An address that leads nowhere in this store, said in the store's own look. */
export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const { shell } = await shellOnly(context.get(shopContext));
  data({ shell });
  throw new ShopMiss("page", shell);
});

/** A form sent to nowhere gets the same answer. */
export const action = loader;

export default function Missing() {
  return null;
}
