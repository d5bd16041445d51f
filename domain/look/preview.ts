import { lookDraft } from "#db/looks.server.ts";
import type { StoreContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { sameText } from "../same-text.ts";
import { requireMay } from "../staff/require.ts";
import { homeOf, homeQuestions, type HomePage } from "../storefront/home.ts";
import { readLookDocument } from "./document.ts";

/** How long a preview's address shows something: an editor that stays open gets a new one with every change. */
const MINUTES = 60;

/** The address, at the store's own host, that shows the front page as it is being worked on, to whoever has it. */
export async function previewAddress(shop: StoreContext): Promise<string> {
  requireMay(shop, "settings.read");
  const until = String(Math.floor(shop.now().getTime() / 60_000) + MINUTES);
  return `${shop.origin}/preview/${until}.${await sign(shop, until)}`;
}

/** The front page as it is being worked on, in one trip. Throws `NotFound` for an address that is not, or no more, one of ours. */
export async function previewPage(shop: StoreContext, token: string): Promise<HomePage> {
  const [until = "", signature = "", ...more] = token.split(".");
  const good = /^\d{1,12}$/.test(until) && more.length === 0 && sameText(await sign(shop, until), signature);
  if (!good || Number(until) * 60_000 < shop.now().getTime()) throw new NotFound("preview");
  const { draft, ...read } = await shop.db.read({
    ...homeQuestions("draft", shop.now()),
    draft: lookDraft(),
  });
  const page = homeOf(read);
  if (!draft) return page;
  const document = readLookDocument(draft.document, page.shell.theme);
  return { ...page, shell: { ...page.shell, theme: document.theme }, sections: document.sections };
}

const sign = (shop: StoreContext, until: string): Promise<string> =>
  shop.ports.signer.sign(shop.store.id, "look_preview", until);
