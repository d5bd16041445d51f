import { redirect } from "react-router";
import { Moved } from "#domain/storefront/moved.ts";

/**
 * What a page answers when its address is an old one: for ever to where the thing is now, with the query as it was asked, and to
 * the page `below` it that was asked for. Browsers ask again each time, because the address may be given to something new.
 */
export async function movedOn<T>(
  request: Request,
  folder: "products" | "collections" | "pages",
  found: Promise<T>,
  below: "" | "/reviews" = "",
): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (!(error instanceof Moved)) throw error;
    const { search } = new URL(request.url);
    throw redirect(`/${folder}/${encodeURIComponent(error.handle)}${below}${search}`, {
      status: 301,
      headers: { "cache-control": "no-cache" },
    });
  }
}
