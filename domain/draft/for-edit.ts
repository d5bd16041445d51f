import { uuidv7 } from "uuidv7";
import { draftById, linesOfDraft } from "#db/drafts.server.ts";
import { placedOfCart } from "#db/orders.server.ts";
import { storeShellAndTerms } from "#db/stores.server.ts";
import type { StoreContext } from "../context.ts";
import { servedCountries } from "../delivery/served.ts";
import { NotFound } from "../errors.ts";
import { idOf, NO_ID } from "../id.ts";
import type { PaymentProvider } from "../payment/providers.ts";
import { requireMay } from "../staff/require.ts";
import { countDraft } from "./count.ts";
import type { CountedDraft, TypedDraft } from "./draft.ts";
import { readDraft, typedDraft } from "./read.ts";

export type DraftForEdit = {
  /** `revision` is 0 for one that is not kept yet; its id is a new one. */
  draft: { id: string; revision: number; updatedAt: Date | null };
  typed: TypedDraft;
  counted: CountedDraft;
  /** The ways to pay that a pay link leads to. */
  methods: PaymentProvider[];
  countries: string[] | null;
};

/** The number of the order that a draft has become. */
export type BecameOrder = { order: number };

/** A draft to go on with, or an empty one for `null`; in one trip. Throws `NotFound`. */
export async function draftForEdit(
  shop: StoreContext,
  id: string | null,
): Promise<DraftForEdit | BecameOrder> {
  requireMay(shop, "orders.write");
  const wanted = id === null ? NO_ID : idOf(id, "draft");
  const { store, draft, rows, placed } = await shop.db.read({
    store: storeShellAndTerms(),
    draft: draftById(wanted),
    rows: linesOfDraft(wanted, shop.now()),
    placed: placedOfCart(wanted),
  });
  if (id !== null && placed) return { order: placed.number };
  if (id !== null && !draft) throw new NotFound("draft");
  const { shell, terms } = store;
  const typed = draft ? typedDraft(draft.typed) : emptyDraft(shell.country);
  const read = readDraft(typed, shell.currency);
  return {
    draft: { id: draft?.id ?? uuidv7(), revision: draft?.revision ?? 0, updatedAt: draft?.updatedAt ?? null },
    typed,
    counted: countDraft(typed, read, rows, terms, shell),
    methods: shell.methods,
    countries: servedCountries(terms),
  };
}

const emptyDraft = (country: string): TypedDraft =>
  typedDraft({ address: { line1: "", line2: "", city: "", region: "", postcode: "", country } });
