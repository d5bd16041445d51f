import { sql, type SQL } from "drizzle-orm";
import { escapeLike, firstImage, type ImageRow } from "./cards.server.ts";
import { terms, type TermsRow } from "./discounts.server.ts";
import { askSql, expectRows, type Question } from "./question.server.ts";
import { currentStore } from "./schema/tenant.ts";

type SentTerms = Omit<TermsRow, "startsAt" | "endsAt"> & { startsAt: string; endsAt: string | null };

const receivedTerms = <T extends SentTerms>(sent: T) => ({
  ...sent,
  startsAt: new Date(sent.startsAt),
  endsAt: sent.endsAt === null ? null : new Date(sent.endsAt),
});

/** The condition on discount `d` that it is in the seller's list: offers to one buyer stand in their thread. */
const IN_BOOKS = sql`d.kind <> 'offer'`;

export type DiscountStateWord = "running" | "scheduled" | "ended" | "used_up" | "off";

export type ListedDiscount = TermsRow & {
  /** The first three of its codes, and how many there are. */
  codes: string[];
  codeCount: number;
  /** Minor units: what the orders that have it come to. */
  revenue: number;
};

/** The condition on discount `d` that it is in this state. */
const inState = (state: DiscountStateWord, now: Date): SQL => {
  const at = sql`${now.toISOString()}::timestamptz`;
  const ended = sql`coalesce(d.ends_at <= ${at}, false)`;
  const spent = sql`coalesce(d.used >= d.in_all, false)`;
  switch (state) {
    case "off":
      return sql`not d.active`;
    case "ended":
      return sql`d.active and ${ended}`;
    case "used_up":
      return sql`d.active and not ${ended} and ${spent}`;
    case "scheduled":
      return sql`d.active and not ${ended} and not ${spent} and d.starts_at > ${at}`;
    case "running":
      return sql`d.active and not ${ended} and not ${spent} and d.starts_at <= ${at}`;
  }
};

/** Newest first, from below the id `before`; ids sort by time. `words` are part of a name or of a code. */
export const discountsBefore = (
  before: string | null,
  { words, state }: { words: string; state: DiscountStateWord | null },
  now: Date,
  limit: number,
): Question<ListedDiscount[]> => {
  const part = `%${escapeLike(words)}%`;
  const found = words
    ? sql`(d.title ilike ${part} or exists (
        select 1 from discount_codes k where k.discount_id = d.id and k.code ilike ${part}))`
    : sql`true`;
  return askSql<{ row: SentTerms & Omit<ListedDiscount, keyof TermsRow> }, ListedDiscount[]>(
    sql`select ${terms} || jsonb_build_object(
        'codes', (select coalesce(jsonb_agg(first.code), '[]') from (
          select k.code from discount_codes k where k.discount_id = d.id order by k.id limit 3) as first),
        'codeCount', (select count(*) from discount_codes k where k.discount_id = d.id),
        'revenue', (select coalesce(sum(o.total), 0) from discount_redemptions r
          join orders o on o.store_id = r.store_id and o.id = r.order_id
          where r.discount_id = d.id and r.returned_at is null and o.status not in ('cancelled', 'refunded'))) as row
      from discounts d where ${IN_BOOKS} and ${before ? sql`d.id < ${before}::uuid` : sql`true`} and ${found}
        and ${state ? inState(state, now) : sql`true`}
      order by d.id desc limit ${limit}`,
    (rows) => rows.map(({ row }) => receivedTerms(row)),
  );
};

/** How many discounts are in each state. */
export const discountCounts = (now: Date): Question<Record<DiscountStateWord | "all", number>> => {
  const count = (state: DiscountStateWord) => sql`count(*) filter (where ${inState(state, now)})`;
  return askSql<
    { counts: Record<DiscountStateWord | "all", number> },
    Record<DiscountStateWord | "all", number>
  >(
    sql`select jsonb_build_object('all', count(*), 'running', ${count("running")}, 'scheduled', ${count("scheduled")},
        'ended', ${count("ended")}, 'used_up', ${count("used_up")}, 'off', ${count("off")}) as counts from discounts d where ${IN_BOOKS}`,
    ([row]) => row?.counts ?? { all: 0, running: 0, scheduled: 0, ended: 0, used_up: 0, off: 0 },
  );
};

export type TargetRow = {
  role: "buy" | "get";
  productId: string | null;
  collectionId: string | null;
  title: string;
  image: ImageRow | null;
};

export type DiscountForEditRow = TermsRow & { codes: string[]; targets: TargetRow[] };

/** One discount with its codes and what it is for. */
export const discountById = (id: string): Question<DiscountForEditRow | null> =>
  askSql<{ row: SentTerms & { codes: string[]; targets: TargetRow[] } }, DiscountForEditRow | null>(
    sql`select ${terms} || jsonb_build_object(
        'codes', (select coalesce(jsonb_agg(k.code order by k.id), '[]') from discount_codes k where k.discount_id = d.id),
        'targets', (select coalesce(jsonb_agg(jsonb_build_object('role', t.role, 'productId', t.product_id,
            'collectionId', t.collection_id, 'title', coalesce(p.title, c.title), 'image',
            case when p.id is not null then ${firstImage} end) order by t.id), '[]')
          from discount_targets t left join products p on p.id = t.product_id
          left join collections c on c.id = t.collection_id where t.discount_id = d.id)) as row
      from discounts d where d.id = ${id}::uuid and ${IN_BOOKS}`,
    ([found]) => (found ? receivedTerms(found.row) : null),
  );

/** Every collection, for choosing. */
export const collectionChoices = (): Question<{ id: string; title: string }[]> =>
  askSql<{ id: string; title: string }, { id: string; title: string }[]>(
    sql`select id, title from collections order by position, title`,
    (rows) => rows,
  );

export type DiscountWrite = Omit<TermsRow, "active" | "used" | "revision">;

const values = (row: DiscountWrite) => {
  const wanted = { ...row, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt?.toISOString() ?? null };
  return sql`jsonb_to_record(${JSON.stringify(wanted)}::jsonb) as w (id uuid, title text, automatic boolean, kind text,
    "basisPoints" int, amount bigint, "buyQuantity" int, "getQuantity" int, "timesPerOrder" int, "chosenBuys" boolean,
    "chosenGets" boolean, "minSubtotal" bigint, "minQuantity" int, "perBuyer" int, "inAll" int, "startsAt" timestamptz,
    "endsAt" timestamptz, "combinesWith" text[])`;
};

export const insertDiscount = (row: DiscountWrite): Question<void> =>
  askSql(
    sql`insert into discounts (id, store_id, title, automatic, kind, basis_points, amount, buy_quantity, get_quantity,
        times_per_order, chosen_buys, chosen_gets, min_subtotal, min_quantity, per_buyer, in_all, starts_at, ends_at,
        combines_with)
      select id, ${currentStore}, title, automatic, kind, "basisPoints", amount, "buyQuantity", "getQuantity",
        "timesPerOrder", "chosenBuys", "chosenGets", "minSubtotal", "minQuantity", "perBuyer", "inAll", "startsAt", "endsAt",
        "combinesWith" from ${values(row)}`,
    () => undefined,
  );

/** Overwrites the terms; refuses with `gone` when it is not there. */
export const updateDiscount = (row: DiscountWrite): Question<void> =>
  askSql(
    sql`with done as (
        update discounts d set title = w.title, automatic = w.automatic, kind = w.kind, basis_points = w."basisPoints",
          amount = w.amount, buy_quantity = w."buyQuantity", get_quantity = w."getQuantity",
          times_per_order = w."timesPerOrder", chosen_buys = w."chosenBuys", chosen_gets = w."chosenGets",
          min_subtotal = w."minSubtotal", min_quantity = w."minQuantity", per_buyer = w."perBuyer", in_all = w."inAll",
          starts_at = w."startsAt", ends_at = w."endsAt", combines_with = w."combinesWith", revision = d.revision + 1
        from ${values(row)} where d.id = w.id and ${IN_BOOKS} returning 1)
      select ${expectRows(sql`select count(*) from done`, 1, "gone")}`,
    () => undefined,
  );

/** Puts these in the place of its codes and of what it is for. What is gone from the shop is passed over. */
export const replaceParts = (
  discountId: string,
  codes: { id: string; code: string }[],
  targets: { id: string; role: "buy" | "get"; productId: string | null; collectionId: string | null }[],
) => ({
  codesGone: askSql(sql`delete from discount_codes where discount_id = ${discountId}::uuid`, () => undefined),
  targetsGone: askSql(
    sql`delete from discount_targets where discount_id = ${discountId}::uuid`,
    () => undefined,
  ),
  codes: askSql(
    sql`insert into discount_codes (id, store_id, discount_id, code)
      select id, ${currentStore}, ${discountId}::uuid, code
      from jsonb_to_recordset(${JSON.stringify(codes)}::jsonb) as w (id uuid, code text)`,
    () => undefined,
  ),
  targets: askSql(
    sql`insert into discount_targets (id, store_id, discount_id, role, product_id, collection_id)
      select w.id, ${currentStore}, ${discountId}::uuid, w.role, p.id, c.id
      from jsonb_to_recordset(${JSON.stringify(targets)}::jsonb)
        as w (id uuid, role text, "productId" uuid, "collectionId" uuid)
      left join products p on p.id = w."productId" left join collections c on c.id = w."collectionId"
      where coalesce(p.id, c.id) is not null`,
    () => undefined,
  ),
});

/** Refuses with `too_many` when more than `most` discounts come by themselves. For the end of a batch. */
export const fewAutomatic = (most: number): Question<void> =>
  askSql(
    sql`select ${expectRows(
      sql`select greatest(count(*) - ${most}, 0) from discounts where automatic and active`,
      0,
      "too_many",
    )}`,
    () => undefined,
  );

/** Puts a discount into or out of use. Refuses with `gone` when it is not there, or so already. */
export const setDiscountActive = (id: string, active: boolean): Question<void> =>
  askSql(
    sql`with done as (
        update discounts d set active = ${active}, revision = d.revision + 1
        where d.id = ${id}::uuid and d.active <> ${active} and ${IN_BOOKS} returning 1)
      select ${expectRows(sql`select count(*) from done`, 1, "gone")}`,
    () => undefined,
  );
