import type { ReactNode } from "react";
import { Card } from "#web/ui/card.tsx";

export type Ranked = { key: string; name: ReactNode; value: number; note?: string };

type Props = {
  title: string;
  hint: string;
  rows: Ranked[];
  /** What stands there when there is nothing to rank. */
  empty: string;
  render?: (value: number) => string;
};

/** Things by how much there is of each, with a bar as long as their share of the most. The figures stand beside the bars. */
export function RankedList({ title, hint, rows, empty, render = count }: Props) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <Card flush title={title} hint={hint} className="overflow-clip">
      {rows.length === 0 ? (
        <p className="px-4 pb-5 text-sm text-muted-foreground sm:px-5">{empty}</p>
      ) : (
        <ol className="border-t border-border py-2">
          {rows.map(({ key, name, value, note }) => (
            <li key={key} className="relative grid gap-1 px-4 py-2 text-sm sm:px-5">
              <span className="flex items-baseline justify-between gap-3">
                <span className="min-w-0 wrap-anywhere">{name}</span>
                <span className="shrink-0 tabular-nums">
                  {render(value)}
                  {note && <span className="text-muted-foreground"> · {note}</span>}
                </span>
              </span>
              <span aria-hidden className="h-1.5 rounded-full bg-muted">
                <span
                  className="block h-full rounded-full bg-primary"
                  style={{ width: `${(value / most) * 100}%` }}
                />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

const count = (value: number) => value.toLocaleString("en");
