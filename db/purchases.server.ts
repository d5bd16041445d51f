import { sql } from "drizzle-orm";
import { askSql, type Question } from "./question.server.ts";
import type { PURCHASE_STATES } from "./schema/purchases.ts";

export type PurchaseStatus = (typeof PURCHASE_STATES)[number];

/** An order from a supplier. Days are days of the store. */
export type PurchaseRow = {
  id: string;
  number: number;
  supplier: string;
  status: PurchaseStatus;
  expectedOn: string;
  orderedAt: Date;
  /** Pieces of all lines, and how many of them came. */
  pieces: number;
  received: number;
};

export type PurchaseLineRow = {
  variantId: string;
  title: string;
  quantity: number;
  received: number;
  /** Whether it is still in the shop and counted: else none of it can be received. */
  there: boolean;
};

export type PurchaseReceiptRow = {
  id: string;
  pieces: number;
  location: string;
  who: string | null;
  at: Date;
};

export type PurchaseDetail = PurchaseRow & {
  note: string;
  endedAt: Date | null;
  lines: PurchaseLineRow[];
  /** The newest first. */
  receipts: PurchaseReceiptRow[];
};

const COLUMNS = sql`p.id, p.number, p.supplier, p.status, p.expected_on::text as "expectedOn", p.ordered_at as "orderedAt",
  (select sum(l.quantity) from purchase_lines l where l.purchase_id = p.id)::int as pieces,
  (select sum(l.received) from purchase_lines l where l.purchase_id = p.id)::int as received`;

type Written = Omit<PurchaseRow, "orderedAt"> & { orderedAt: string };

/** Those that are still to come, or all, the newest first, before the one with the number `before`. */
export const purchaseRows = (open: boolean, before: number | null, limit: number): Question<PurchaseRow[]> =>
  askSql<Written, PurchaseRow[]>(
    sql`select ${COLUMNS} from purchases p
      where ${open ? sql`p.status in ('open', 'partly')` : sql`true`} ${before === null ? sql`` : sql`and p.number < ${before}::int`}
      order by p.number desc limit ${limit}`,
    (rows) => rows.map((row) => ({ ...row, orderedAt: new Date(row.orderedAt) })),
  );

/** How many are still to come. */
export const purchasesOpen = (): Question<number> =>
  askSql<{ n: number }, number>(
    sql`select count(*)::int as n from purchases where status in ('open', 'partly')`,
    ([row]) => row?.n ?? 0,
  );

type Detail = Written & {
  note: string;
  endedAt: string | null;
  lines: PurchaseLineRow[];
  receipts: (Omit<PurchaseReceiptRow, "at"> & { at: string })[];
};

/** One with its lines and what came of it; null when there is none of this number. */
export const purchaseByNumber = (number: number): Question<PurchaseDetail | null> =>
  askSql<Detail, PurchaseDetail | null>(
    sql`select ${COLUMNS}, p.note, p.ended_at as "endedAt",
        (select jsonb_agg(jsonb_build_object('variantId', l.variant_id, 'title', l.title, 'quantity', l.quantity, 'received', l.received,
            'there', exists (select from variants v where v.id = l.variant_id and v.tracked)) order by l.id)
          from purchase_lines l where l.purchase_id = p.id) as lines,
        (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'pieces', r.pieces, 'location', s.name, 'at', r.at,
            'who', (select f.name from store_staff f where r.actor = 'seller:' || f.user_id)) order by r.at desc), '[]')
          from purchase_receipts r join stock_locations s on s.id = r.location_id where r.purchase_id = p.id) as receipts
      from purchases p where p.number = ${number}::int`,
    ([row]) =>
      row
        ? {
            ...row,
            orderedAt: new Date(row.orderedAt),
            endedAt: row.endedAt === null ? null : new Date(row.endedAt),
            receipts: row.receipts.map((receipt) => ({ ...receipt, at: new Date(receipt.at) })),
          }
        : null,
  );

/** The number of an order by its id; null when there is none. */
export const purchaseNumber = (id: string): Question<number | null> =>
  askSql<{ number: number }, number | null>(
    sql`select number from purchases where id = ${id}::uuid`,
    ([row]) => row?.number ?? null,
  );

/** Whether a delivery was booked already. */
export const hasReceipt = (id: string): Question<boolean> =>
  askSql(sql`select 1 from purchase_receipts where id = ${id}::uuid`, (rows) => rows.length > 0);

/** Suppliers of before, those last ordered from first. */
export const suppliers = (limit: number): Question<string[]> =>
  askSql<{ supplier: string }, string[]>(
    sql`select supplier from purchases group by supplier order by max(ordered_at) desc limit ${limit}`,
    (rows) => rows.map(({ supplier }) => supplier),
  );
