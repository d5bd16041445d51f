import { Link } from "react-router";
import type { ProductSalesRow, UnsoldRow } from "#domain/numbers/overview.ts";
import { Card } from "#web/ui/card.tsx";
import { useFrame } from "./frame-data.ts";
import { plural } from "./plural.ts";

type Money = (amount: number) => string;

/** The rest is folded away: the page has more to tell. */
const SHOWN = 10;

/** What brought the most: after discounts, and less what went back in these days. */
export function NumbersProducts({ rows, money }: { rows: ProductSalesRow[]; money: Money }) {
  const [first, others] = [rows.slice(0, SHOWN), rows.slice(SHOWN)];
  return (
    <Card
      flush
      title="What sold"
      hint="After discounts, less what went back for pieces in these days."
      className="overflow-clip"
    >
      {rows.length === 0 ? (
        <p className="px-4 pb-5 text-sm text-muted-foreground sm:px-5">Nothing was sold in this time.</p>
      ) : (
        <>
          <SoldRows rows={first} money={money} />
          {others.length > 0 && (
            <details className="border-t border-border">
              <summary className="flex min-h-12 cursor-pointer items-center px-4 text-sm underline underline-offset-4 sm:px-5">
                {plural(others.length, "more product")}
              </summary>
              <SoldRows rows={others} money={money} />
            </details>
          )}
        </>
      )}
    </Card>
  );
}

function SoldRows({ rows, money }: { rows: ProductSalesRow[]; money: Money }) {
  const { base } = useFrame();
  return (
    <ol className="divide-y divide-border border-t border-border">
      {rows.map((row) => (
        <li
          key={row.productId ?? ""}
          className="relative flex min-h-14 items-center gap-3 px-4 py-2 text-sm sm:px-5"
        >
          <span className="min-w-0 grow">
            <Name row={row} base={base} />
            <span className="block text-muted-foreground">
              {plural(row.units, "piece")}
              {row.unitsBack > 0 && `, ${row.unitsBack} refunded`}
            </span>
          </span>
          <span className="tabular-nums">{money(row.taken - row.back)}</span>
        </li>
      ))}
    </ol>
  );
}

function Name({ row, base }: { row: ProductSalesRow; base: string }) {
  if (!row.productId) return <span className="font-medium">Without a product</span>;
  if (!row.title) return <span className="font-medium">A product that was deleted</span>;
  return (
    <Link
      to={`${base}/products/${row.productId}`}
      className="font-medium wrap-anywhere after:absolute after:inset-0"
    >
      {row.title}
    </Link>
  );
}

/** What lay: on sale the whole time, with stock, and bought by nobody. */
export function NumbersUnsold({ rows, money }: { rows: UnsoldRow[]; money: Money }) {
  const { base } = useFrame();
  return (
    <Card
      flush
      title="What did not"
      hint="In stock and not sold in these days, by what it is worth at today’s prices."
      className="overflow-clip"
    >
      {rows.length === 0 ? (
        <p className="px-4 pb-5 text-sm text-muted-foreground sm:px-5">
          Everything in stock was sold at least once.
        </p>
      ) : (
        <ol className="divide-y divide-border border-t border-border">
          {rows.map((row) => (
            <li
              key={row.productId}
              className="relative flex min-h-14 items-center gap-3 px-4 py-2 text-sm sm:px-5"
            >
              <span className="min-w-0 grow">
                <Link
                  to={`${base}/products/${row.productId}`}
                  className="font-medium wrap-anywhere after:absolute after:inset-0"
                >
                  {row.title}
                </Link>
                <span className="block text-muted-foreground">
                  {row.stock.toLocaleString("en")} in stock,{" "}
                  {row.lastSold ? `last sold on ${row.lastSold}` : "never sold"}
                </span>
              </span>
              <span className="tabular-nums">{money(row.value)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
