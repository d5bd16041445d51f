import { useState } from "react";
import { Link } from "react-router";
import type { PlannedRow } from "#domain/stock/list.ts";
import type { LocationRow } from "#domain/stock/locations.ts";
import { Button } from "#web/ui/button.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { Picture } from "#web/ui/picture.tsx";
import { cn } from "#web/ui/class-names.ts";
import { useFrame } from "./frame-data.ts";
import { StockDialog } from "./stock-dialog.tsx";
import { StockComing, StockLasts, StockToDo } from "./stock-outlook.tsx";

type Props = { rows: PlannedRow[]; locations: LocationRow[]; mayChange: boolean; today: string };

/** Below this a number is shown as a warning; Today's list begins there too. */
const LOW = 3;

/** What there is of each variant and where, how long it lasts and what to order: a table on a desk, cards on a phone. */
export function StockTable({ rows, locations, mayChange, today }: Props) {
  const { base } = useFrame();
  const [changing, setChanging] = useState<PlannedRow | null>(null);
  const shown = locations.filter(({ id, active }) => active || rows.some(({ levels }) => levels[id]));
  const link = (row: PlannedRow) => (
    <Link to={`${base}/stock/${row.id}`} className="grid min-w-0 py-1 hover:underline">
      <span className="line-clamp-2 font-medium break-words">{row.title}</span>
      <span className="text-[13px] break-words text-muted-foreground">
        {[row.variantTitle, row.sku].filter(Boolean).join(" · ")}
      </span>
    </Link>
  );
  const change = (row: PlannedRow) => (
    <Button
      size="small"
      aria-label={`Change ${[row.title, row.variantTitle].filter(Boolean).join(", ")}`}
      onClick={() => setChanging(row)}
    >
      Change
    </Button>
  );
  return (
    <>
      <DataList
        caption="Stock"
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            name: "Product",
            className: "w-full",
            renderCell: (row) => (
              <div className="flex min-w-0 items-center gap-3">
                <Picture mediaKey={row.image?.key ?? null} />
                {link(row)}
              </div>
            ),
          },
          ...(shown.length > 1
            ? shown.map(({ id, name }) => ({
                name,
                end: true,
                renderCell: (row: PlannedRow) => <Pieces count={row.levels[id] ?? 0} quiet />,
              }))
            : []),
          { name: "To sell", end: true, renderCell: (row) => <Pieces count={row.stock} row={row} /> },
          { name: "Coming", end: true, renderCell: (row) => <StockComing row={row} today={today} /> },
          { name: "Days left", className: "min-w-36", renderCell: (row) => <StockLasts row={row} /> },
          { name: "To do", renderCell: (row) => <StockToDo row={row} today={today} /> },
          ...(mayChange ? [{ name: "Change", hideName: true, renderCell: change }] : []),
        ]}
        renderCard={(row) => (
          <div className="flex items-start gap-3 px-4 py-3 text-sm">
            <Picture mediaKey={row.image?.key ?? null} className="size-14" />
            <div className="grid min-w-0 grow gap-1">
              {link(row)}
              <p>
                <Pieces count={row.stock} row={row} /> to sell
                {row.plan.coming > 0 && `, ${row.plan.coming.toLocaleString("en")} coming`}
              </p>
              {row.plan.outlook && row.stock + row.plan.coming > 0 && (
                <p className="text-[13px]">
                  <StockLasts row={row} />
                </p>
              )}
              <StockToDo row={row} today={today} />
              {shown.length > 1 && (
                <p className="text-[13px] text-muted-foreground">
                  {shown.map(({ id, name }) => `${name} ${row.levels[id] ?? 0}`).join(" · ")}
                </p>
              )}
            </div>
            {mayChange && change(row)}
          </div>
        )}
      />
      {changing && (
        <StockDialog
          action={`${base}/stock`}
          row={rows.find(({ id }) => id === changing.id) ?? changing}
          locations={locations.filter(({ active }) => active)}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  );
}

function Pieces({ count, row, quiet = false }: { count: number; row?: PlannedRow; quiet?: boolean }) {
  return (
    <span
      className={cn(
        "tabular-nums",
        quiet ? "text-muted-foreground" : "font-semibold",
        !quiet && count <= LOW && !row?.backorder && "text-destructive",
      )}
    >
      {count.toLocaleString("en")}
      {row?.backorder && (
        <span className="block text-[13px] font-normal text-muted-foreground">sold on, ships later</span>
      )}
    </span>
  );
}
