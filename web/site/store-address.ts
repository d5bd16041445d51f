import { data } from "react-router";
import { TooMany } from "#domain/errors.ts";
import { slugFree } from "#domain/store/slug-free.ts";
import { page } from "#web/answers.ts";
import { meOf, platformContext } from "#web/context.ts";
import type { Route } from "./+types/store-address";

/** What the form learns about an address while it is typed. */
export type AddressAnswer = { slug: string; free: boolean; reason: string; suggestions: string[] };

/** `GET /stores/address?slug=ada&country=NG`: whether a new store may have it. For signed-in sellers. */
export const loader = page(async ({ context, url }: Route.LoaderArgs) => {
  const slug = (url.searchParams.get("slug") ?? "").trim().toLowerCase().slice(0, 100);
  const country = (url.searchParams.get("country") ?? "").slice(0, 2);
  const platform = context.get(platformContext);
  const answer: AddressAnswer = { slug, free: false, reason: "", suggestions: [] };
  try {
    return data({ ...answer, ...(await slugFree(platform, slug, meOf(context).personId, country)) });
  } catch (error) {
    if (error instanceof TooMany) return data({ ...answer, reason: error.message }, { status: 429 });
    throw error;
  }
});
