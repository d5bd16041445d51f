import type { OpenShop } from "#tests/support/open-shop.ts";

/** A day of a store, counted from its books by hand. Minor units. */
export type Day = {
  orders: number;
  units: number;
  gross: number;
  discounts: number;
  exchanged: number;
  delivery: number;
  tax: number;
  tax_on_top: number;
  total: number;
  refunded: number;
  refunds: number;
  buyers: number;
  new_buyers: number;
  cancelled: number;
};

type Order = {
  id: string;
  email: string;
  status: string;
  method: string;
  placed_at: Date;
  paid_at: Date | null;
  subtotal: number;
  discount: number;
  came_back: number;
  came_back_tax: number;
  delivery: number;
  tax: number;
  tax_included: number;
  total: number;
  units: number;
  came_back_pieces: number;
  /** How many of its pieces somebody has or is to get, without gift cards, which are made once they are paid; and how many were sent. */
  kept: number;
  sent: number;
  credit: number;
};
type Refund = { id: string; order_id: string; amount: number; settled_at: Date; payment: string | null };

const NOTHING: Day = {
  orders: 0,
  units: 0,
  gross: 0,
  discounts: 0,
  exchanged: 0,
  delivery: 0,
  tax: 0,
  tax_on_top: 0,
  total: 0,
  refunded: 0,
  refunds: 0,
  buyers: 0,
  new_buyers: 0,
  cancelled: 0,
};

/** Counts every day on which something happened, order by order, as somebody would with the books and a calendar of the zone. */
export async function recount({ sql, shop }: OpenShop, zone: string): Promise<Map<string, Day>> {
  const orders = await sql<Order>(
    `select o.id, o.email, o.status, o.method, o.placed_at, o.paid_at, o.subtotal::float8 as subtotal, o.discount::float8 as discount,
       o.came_back::float8 as came_back, o.came_back_tax::float8 as came_back_tax, o.delivery::float8 as delivery,
       o.tax::float8 as tax, o.tax_included::float8 as tax_included, o.total::float8 as total,
       l.*,
       coalesce((select r.exchange_credit from returns r where r.exchange_order_id = o.id), 0)::float8 as credit
     from orders o cross join lateral (
       select coalesce(sum(l.quantity), 0)::int as units, coalesce(sum(l.came_back_pieces), 0)::int as came_back_pieces,
         coalesce(sum(l.quantity - l.removed - l.returned) filter (where not l.gift_card), 0)::int as kept, coalesce(sum(l.sent), 0)::int as sent
       from order_lines l where l.order_id = o.id) l
     where o.store_id = $1`,
    [shop.store.id],
  );
  const refunds = await sql<Refund>(
    `select r.id, r.order_id, r.amount::float8 as amount, r.settled_at, p.status as payment
     from refunds r left join payments p on p.id = r.payment_id where r.store_id = $1 and r.status = 'done'`,
    [shop.store.id],
  );
  const dated = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  const dayOf = (at: Date) => dated.format(at);
  const days = new Map<string, Day>();
  const dayAt = (at: Date): Day => {
    const found = days.get(dayOf(at)) ?? { ...NOTHING };
    days.set(dayOf(at), found);
    return found;
  };
  // A parcel that nobody took is no sale, unless its money had come.
  const asked = ({ method, status, kept, sent }: Order) =>
    method === "pay_on_delivery" &&
    status !== "cancelled" &&
    status !== "refunded" &&
    (kept > 0 || sent === 0);
  const sold = orders.filter((one) => one.paid_at !== null || asked(one));
  for (const one of orders) if (one.status === "cancelled" && !one.paid_at) dayAt(one.placed_at).cancelled++;
  for (const one of sold) {
    const day = dayAt(one.placed_at);
    const exchanged = Math.min(one.credit, one.discount);
    day.orders++;
    day.units += one.units - one.came_back_pieces;
    // What came back before it was paid was not sold. Its goods are what it comes to without the tax that was to come on top.
    const onTop =
      one.tax === 0 ? 0 : Math.round((one.came_back_tax * (one.tax - one.tax_included)) / one.tax);
    day.gross += one.subtotal - (one.came_back - onTop);
    day.discounts += one.discount - exchanged;
    day.exchanged += exchanged;
    day.delivery += one.delivery;
    day.tax += one.tax - one.came_back_tax;
    day.tax_on_top += one.tax - one.tax_included - onTop;
    day.total += one.total;
  }
  for (const [on, day] of days) {
    const here = sold.filter(({ placed_at: at }) => dayOf(at) === on);
    const named = new Set(here.flatMap(({ email }) => email || []));
    day.buyers = named.size + here.filter(({ email }) => !email).length;
    day.new_buyers = [...named].filter(
      (email) => !sold.some((one) => one.email === email && dayOf(one.placed_at) < on),
    ).length;
  }
  for (const order of sold) {
    const over = order.status === "cancelled" || order.status === "refunded";
    const own = refunds
      .filter((one) => one.order_id === order.id && (over || one.payment !== "refund_due"))
      .toSorted((a, b) => a.settled_at.getTime() - b.settled_at.getTime() || (a.id < b.id ? -1 : 1));
    let left = order.total;
    const told = new Set<Day>();
    for (const refund of own) {
      const counted = Math.min(left, refund.amount);
      left -= counted;
      const day = dayAt(refund.settled_at);
      day.refunded += counted;
      if (counted > 0 && !told.has(day)) day.refunds++;
      if (counted > 0) told.add(day);
    }
  }
  return days;
}

const COLUMNS = `orders, units, gross::float8 as gross, discounts::float8 as discounts, exchanged::float8 as exchanged,
  delivery::float8 as delivery, tax::float8 as tax, tax_on_top::float8 as tax_on_top, total::float8 as total, refunded::float8 as refunded, refunds, buyers, new_buyers, cancelled`;

type Row = Day & { on_day: string };

/** The same days as the database counts them; those on which nothing happened are left out. */
export const counted = async ({ sql, shop }: OpenShop, days: string[]): Promise<Map<string, Day>> =>
  eventful(
    await sql<Row>(
      `select day::text as on_day, ${COLUMNS}
       from opnmrt_sales_on((select array_agg($1::uuid) from unnest($2::text[])), $2::date[])`,
      [shop.store.id, days],
    ),
  );

/** The same as they were written down. */
export const kept = async ({ sql, shop }: OpenShop): Promise<Map<string, Day>> =>
  eventful(
    await sql<Row>(`select day::text as on_day, ${COLUMNS} from daily_sales where store_id = $1`, [
      shop.store.id,
    ]),
  );

const eventful = (rows: Row[]): Map<string, Day> =>
  new Map(
    rows.flatMap(({ on_day: on, ...day }) =>
      Object.values(day).some((value) => value !== 0) ? [[on, day]] : [],
    ),
  );

/** These days, with those before and after each. */
export const withNeighbours = (days: Iterable<string>): string[] => [
  ...new Set(
    [...days].flatMap((day) =>
      [-1, 0, 1].map((by) =>
        new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10),
      ),
    ),
  ),
];
