import { asc, eq, sql } from "drizzle-orm";
import { ask, type Question } from "./question.server.ts";
import { collections, paymentMethods, products, stores } from "./schema/index.ts";

/** The columns of a store that every page shows, with its menu and the ways it is paid, in one row. Row level security narrows the subselects. */
const shellColumns = {
  id: stores.id,
  slug: stores.slug,
  name: stores.name,
  status: stores.status,
  currency: stores.currency,
  country: stores.country,
  timeZone: stores.timeZone,
  locale: stores.locale,
  tagline: stores.tagline,
  about: stores.about,
  town: stores.town,
  contactEmail: stores.contactEmail,
  contactPhone: stores.contactPhone,
  deliveryPromise: stores.deliveryPromise,
  returnsPolicy: stores.returnsPolicy,
  deliveryFee: stores.deliveryFee,
  freeDeliveryOver: stores.freeDeliveryOver,
  theme: stores.theme,
  logoKey: stores.logoKey,
  heroKey: stores.heroKey,
  collections: sql<{ handle: string; title: string }[]>`(
    select coalesce(json_agg(json_build_object('handle', ${collections.handle}, 'title', ${collections.title})
      order by ${asc(collections.position)}, ${collections.title}), '[]')
    from ${collections})`,
  methods: sql<("paystack" | "pay_on_delivery")[]>`(
    select coalesce(json_agg(${paymentMethods.provider} order by ${paymentMethods.provider} desc), '[]')
    from ${paymentMethods} where ${paymentMethods.enabled})`,
};

/** Everything a page of the shop shows around its content. Row level security leaves one row: the store that is set. */
export const storeShell = () =>
  ask(
    (db) => db.select(shellColumns).from(stores).limit(1),
    ([row]) => {
      if (!row) throw new Error("The store that is set does not exist");
      return row;
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
    | "theme"
    | "logoKey"
    | "heroKey"
    | "timeZone"
    | "locale"
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
