import { Rows3 } from "lucide-react";
import type { ImportView } from "#domain/import/view.ts";
import { Badge, type Tone } from "#web/ui/badge.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";

type Row = ImportView["rows"][number];

const PLAN = {
  create: { name: "New", tone: "good" },
  update: { name: "Changed", tone: "info" },
  unchanged: { name: "The same", tone: "plain" },
  refuse: { name: "Refused", tone: "bad" },
} as const satisfies Record<Row["plan"], { name: string; tone: Tone }>;

const OUTCOME = {
  created: { name: "Added", tone: "good" },
  updated: { name: "Changed", tone: "good" },
  unchanged: { name: "The same", tone: "plain" },
  refused: { name: "Refused", tone: "bad" },
} as const satisfies Record<NonNullable<Row["outcome"]>, { name: string; tone: Tone }>;

/** The file product by product: what will become of it, or what has. */
export function ImportRows({ rows }: { rows: Row[] }) {
  if (rows.length === 0)
    return (
      <EmptyState icon={Rows3} title="No products of this kind">
        Choose another filter above to see the others.
      </EmptyState>
    );
  const badge = (row: Row) => {
    const { name, tone } = row.outcome ? OUTCOME[row.outcome] : PLAN[row.plan];
    return <Badge tone={tone}>{name}</Badge>;
  };
  const reason = (row: Row) => row.reason || <span className="text-muted-foreground">–</span>;
  return (
    <DataList
      caption="Products in the file"
      rows={rows}
      rowKey={(row) => `${row.row} ${row.handle}`}
      columns={[
        {
          name: "From row",
          end: true,
          renderCell: (row) => <span className="text-muted-foreground">{row.row}</span>,
        },
        {
          name: "Product",
          className: "w-2/5",
          renderCell: (row) => (
            <>
              <span className="font-medium wrap-anywhere">{row.title || row.handle || "No name"}</span>
              {row.title && (
                <span className="block text-[13px] break-all text-muted-foreground">{row.handle}</span>
              )}
            </>
          ),
        },
        { name: "Result", renderCell: badge },
        { name: "Why", className: "w-2/5", renderCell: reason },
      ]}
      renderCard={(row) => (
        <div className="grid gap-1 px-4 py-3 text-sm">
          <div className="flex items-start justify-between gap-2">
            <span className="min-w-0 font-medium wrap-anywhere">{row.title || row.handle || "No name"}</span>
            {badge(row)}
          </div>
          <p className="text-[13px] text-muted-foreground">
            From row {row.row}
            {row.reason && `: ${row.reason}`}
          </p>
        </div>
      )}
    />
  );
}
