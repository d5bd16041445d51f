import { asc, eq, sql, type SQL } from "drizzle-orm";
import type { SelectResultFields } from "drizzle-orm/query-builders/select.types";
import { termsColumn, type TermsRow } from "./delivery.server.ts";
import type { ProviderWord } from "./payments-of-order.server.ts";
import { ask, askSql, type Question, type SqlQuestion } from "./question.server.ts";
import { saidAgain } from "./said-again.server.ts";
import {
  collections,
  paymentMethods,
  products,
  storeMenus,
  storePages,
  storePolicies,
  stores,
} from "./schema/index.ts";

/** The columns of a store that every page shows, with its menu and the ways it is paid, in one row. Row level security narrows the subselects. */
const shellColumns = {
  id: stores.id,
  slug: stores.slug,
  name: stores.name,
  status: stores.status,
  currency: stores.currency,
  country: stores.country,
  timeZone: stores.timeZone,
  /** The store's own, unless its pages are shown in another (`openStoreDb`). */
  locale: sql<string>`coalesce(nullif(current_setting('app.locale', true), ''), ${stores.locale})`,
  languages: stores.languages,
  tagline: stores.tagline,
  about: stores.about,
  town: stores.town,
  contactEmail: stores.contactEmail,
  contactPhone: stores.contactPhone,
  deliveryPromise: stores.deliveryPromise,
  returnsPolicy: stores.returnsPolicy,
  deliveryFee: stores.deliveryFee,
  freeDeliveryOver: stores.freeDeliveryOver,
  deliveryVaries: stores.deliveryVaries,
  theme: stores.theme,
  logoKey: stores.logoKey,
  heroKey: stores.heroKey,
  collections: sql<{ handle: string; title: string }[]>`(
    select coalesce(json_agg(json_build_object('handle', ${collections.handle}, 'title', ${collections.title})
      order by ${asc(collections.position)}, ${collections.title}), '[]')
    from ${collections})`,
  /** In the seller's order. */
  methods: sql<ProviderWord[]>`(
    select coalesce(json_agg(${paymentMethods.provider} order by ${paymentMethods.position}, ${paymentMethods.provider} desc), '[]')
    from ${paymentMethods} where ${paymentMethods.enabled})`,
  menus: sql<Partial<Record<"header" | "footer", unknown>>>`(
    select coalesce(json_object_agg(${storeMenus.place}, ${storeMenus.items}), '{}') from ${storeMenus})`,
  pages: sql<string[]>`(
    select coalesce(json_agg(${storePages.handle}), '[]') from ${storePages} where ${storePages.published})`,
  policies: sql<(typeof storePolicies.$inferSelect.kind)[]>`(
    select coalesce(json_agg(${storePolicies.kind}), '[]') from ${storePolicies})`,
};

/** What only a checkout has to know besides. */
const payingColumns = {
  /** For how many days an order waits that is paid by bank transfer; null where the seller has not said. */
  transferDays: sql<number | null>`(
    select ${paymentMethods.holdDays} from ${paymentMethods} where ${paymentMethods.provider} = 'bank_transfer')`,
  /** The seller's own words to who pays that way. */
  methodNotes: sql<Partial<Record<ProviderWord, string>>>`(
    select coalesce(json_object_agg(${paymentMethods.provider}, ${paymentMethods.instructions}), '{}')
    from ${paymentMethods} where ${paymentMethods.enabled} and ${paymentMethods.instructions} <> '')`,
};

export type ShellRow = SelectResultFields<typeof shellColumns>;
type PayingRow = SelectResultFields<typeof payingColumns>;
type Selling = { shell: ShellRow; paying: PayingRow; terms: TermsRow };

const asObject = (columns: Record<string, unknown>): SQL =>
  sql`json_build_object(${sql.join(
    Object.entries(columns).map(([name, column]) => sql`${sql.raw(`'${name}'`)}, ${column}`),
    sql`, `,
  )})`;

/** Of some hundred stores and languages. */
const readShell = saidAgain<ShellRow>(300_000);

const shellColumn = sql`${asObject(shellColumns)}::text`;

const shellQuery = sql`select ${shellColumn} as shell from ${stores} limit 1`;

/** Everything a page of the shop shows around its content. Row level security leaves one row: the store that is set. */
export const storeShell = (): SqlQuestion<ShellRow> =>
  askSql<{ shell: string }, ShellRow>(shellQuery, ([row]) => {
    if (!row) throw new Error("The store that is set does not exist");
    return readShell(row.shell);
  });

/** The same with how the store delivers and what it taxes: for a checkout, in one statement. */
export const storeShellAndTerms = (): Question<Selling> =>
  askSql<Omit<Selling, "shell"> & { shell: string }, Selling>(
    sql`select ${shellColumn} as shell, ${asObject(payingColumns)} as paying, ${termsColumn} as terms
      from ${stores} limit 1`,
    ([row]) => {
      if (!row) throw new Error("The store that is set does not exist");
      return { ...row, shell: readShell(row.shell) };
    },
  );

/** Whether the store has any product at all, shown or not. */
export const hasProducts = (): Question<boolean> =>
  ask(
    (db) => db.select({ id: products.id }).from(products).limit(1),
    (rows) => rows.length > 0,
  );

/** What a seller may change about the store itself; only the given fields are written. */
export type StoreChange = Partial<
  Pick<
    typeof stores.$inferInsert,
    | "name"
    | "tagline"
    | "about"
    | "town"
    | "contactEmail"
    | "contactPhone"
    | "deliveryPromise"
    | "returnsPolicy"
    | "deliveryFee"
    | "freeDeliveryOver"
    | "deliveryVaries"
    | "theme"
    | "logoKey"
    | "heroKey"
    | "timeZone"
    | "locale"
    | "languages"
  >
>;

/** Changes the store that is set. */
export const changeStore = (storeId: string, change: StoreChange, now: Date): Question<void> =>
  ask(
    (db) =>
      db
        .update(stores)
        .set({ ...change, updatedAt: now })
        .where(eq(stores.id, storeId)),
    () => undefined,
  );
