import { uuidv7 } from "uuidv7";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { storePageById, storePageHandlesLike, writeStorePage } from "#db/store-texts.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid, NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { toDescription } from "../product/description.ts";
import { freeHandle } from "../product/free-handle.ts";
import { toHandle } from "../product/handle.ts";
import { oneLine } from "../product/text.ts";
import { requireMay } from "../staff/require.ts";

export type PageInput = {
  title: string;
  /** Derived from the title when empty. */
  handle: string;
  bodyHtml: string;
  seoTitle: string;
  seoDescription: string;
  published: boolean;
};

const MOST = { pages: 100, line: 255, body: 100_000 } as const;

/** Adds a page (`id` null) or overwrites one: one trip to read, one to write. Throws `Invalid` keyed by field, `NotFound`, `Forbidden`. */
export async function savePage(
  shop: StoreContext,
  id: string | null,
  input: PageInput,
): Promise<{ id: string }> {
  requireMay(shop, "theme.write");
  const page = checked(input);
  const pageId = id === null ? uuidv7() : idOf(id, "page");
  const wanted = page.handle || toHandle(page.title);
  const { taken, before } = await shop.db.read({
    taken: storePageHandlesLike(wanted, pageId),
    before: storePageById(pageId),
  });
  if (id !== null && !before) throw new NotFound("page");
  if (page.handle && taken.includes(page.handle)) throw handleTaken();
  const handle = page.handle || before?.handle || freeHandle(wanted, taken);
  try {
    await shop.db.write({
      page: writeStorePage(shop.store.id, { ...page, id: pageId, handle }, MOST.pages, shop.now()),
    });
  } catch (error) {
    if (error instanceof Duplicate && error.constraint === "store_pages_handle") throw handleTaken();
    if (error instanceof Refused && error.code === "too_many")
      throw new Invalid({ "": `A shop has room for ${MOST.pages} pages. Delete one first.` });
    throw error;
  }
  return { id: pageId };
}

function checked(input: PageInput): PageInput {
  const page = {
    title: oneLine(input.title),
    handle: oneLine(input.handle).toLowerCase(),
    bodyHtml: toDescription(input.bodyHtml),
    seoTitle: oneLine(input.seoTitle),
    seoDescription: oneLine(input.seoDescription),
    published: input.published,
  };
  const problems: Record<string, string> = {};
  if (!page.title) problems["title"] = "Give the page a name.";
  for (const field of ["title", "seoTitle", "seoDescription"] as const)
    if (page[field].length > MOST.line) problems[field] = `Please keep this to ${MOST.line} characters.`;
  if (/[/?#\s]/.test(page.handle) || page.handle.length > MOST.line)
    problems["handle"] = "An address has no spaces, slashes, question marks or #. Dashes are fine.";
  if (page.bodyHtml.length > MOST.body) problems["descriptionHtml"] = "Please make the page shorter.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return page;
}

const handleTaken = () =>
  new Invalid({ handle: "Another page has this address. Change a word or add a number." });
