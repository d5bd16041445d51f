import type { ReactNode } from "react";
import { cn } from "./class-names.ts";

export type Column<Row> = {
  name: string;
  renderCell: (row: Row) => ReactNode;
  /** Numbers stand at the end, under each other. */
  end?: boolean;
  /** Narrow columns that only hold a control or a picture have no heading to see. */
  hideName?: boolean;
  className?: string;
};

type Props<Row> = {
  caption: string;
  rows: Row[];
  rowKey: (row: Row) => string;
  columns: Column<Row>[];
  /** The same row on a phone, where a table would not fit. */
  renderCard: (row: Row) => ReactNode;
};

/** A table on a desk, cards under 640 px. Only one of the two is shown and read out at a time. */
export function DataList<Row>({ caption, rows, rowKey, columns, renderCard }: Props<Row>) {
  return (
    <>
      <table className="hidden w-full border-collapse text-sm sm:table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-border">
            {columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                className={cn(
                  "h-10 px-3 text-start text-xs font-medium whitespace-nowrap text-muted-foreground first:ps-5 last:pe-5",
                  column.end && "text-end",
                  column.className,
                )}
              >
                <span className={column.hideName ? "sr-only" : undefined}>{column.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-border">
          {rows.map((row) => (
            <tr key={rowKey(row)} className="relative hover:bg-muted/60 has-checked:bg-primary/5">
              {columns.map((column) => (
                <td
                  key={column.name}
                  className={cn(
                    "h-14 px-3 py-2 first:ps-5 last:pe-5",
                    column.end && "text-end tabular-nums",
                    column.className,
                  )}
                >
                  {column.renderCell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul aria-label={caption} className="divide-y divide-border sm:hidden">
        {rows.map((row) => (
          <li key={rowKey(row)} className="relative active:bg-muted/60 has-checked:bg-primary/5">
            {renderCard(row)}
          </li>
        ))}
      </ul>
    </>
  );
}
