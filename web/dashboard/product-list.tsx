import { Link } from "react-router";
import type { ProductRow } from "#domain/product/list.ts";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { Picture } from "#web/ui/picture.tsx";
import { PriceText } from "#web/ui/price-text.tsx";
import { cn } from "#web/ui/class-names.ts";
import { useFrame } from "./frame-data.ts";
import { ProductStatusBadge } from "./status-badges.tsx";

type Props = {
  products: ProductRow[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

/** The products, each with what a seller looks for first. */
export function ProductList({ products, chosen, onChoose }: Props) {
  const { base, store, can } = useFrame();
  const mayChoose = can("catalogue.write");
  const check = (row: ProductRow) =>
    mayChoose && (
      <Checkbox
        hideLabel
        label={`Choose ${row.title}`}
        checked={chosen.has(row.id)}
        className="relative z-10 -ms-3 sm:-my-2"
        onChange={(event) => {
          const next = new Set(chosen);
          if (event.target.checked) next.add(row.id);
          else next.delete(row.id);
          onChoose(next);
        }}
      />
    );
  const link = (row: ProductRow) => (
    <Link
      to={`${base}/products/${row.id}`}
      className="line-clamp-2 font-medium wrap-anywhere after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
    >
      {row.title}
    </Link>
  );
  const price = (row: ProductRow) => (
    <PriceText amount={row.priceFrom} to={row.priceTo} currency={store.currency} />
  );
  return (
    <DataList
      caption="Products"
      rows={products}
      rowKey={(row) => row.id}
      columns={[
        ...(mayChoose ? [{ name: "Choose", hideName: true, className: "w-11", renderCell: check }] : []),
        {
          name: "Product",
          className: "w-full",
          renderCell: (row) => (
            <div className="flex min-w-0 items-center gap-3">
              <Picture mediaKey={row.image?.key ?? null} />
              <div className="min-w-0">{link(row)}</div>
            </div>
          ),
        },
        { name: "Status", renderCell: (row) => <ProductStatusBadge status={row.status} /> },
        {
          name: "Stock",
          end: true,
          className: "whitespace-nowrap",
          renderCell: (row) => <Stock row={row} />,
        },
        { name: "Price", end: true, renderCell: price },
      ]}
      renderCard={(row) => (
        <div className="flex items-center gap-1 px-4 py-3">
          {check(row)}
          <Picture mediaKey={row.image?.key ?? null} className="size-16" />
          <div className="grid min-w-0 grow gap-1 ps-2 text-sm">
            {link(row)}
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[13px] text-muted-foreground">
              <span className="font-medium text-foreground">{price(row)}</span>
              <Stock row={row} inWords />
            </div>
            {row.status !== "active" && (
              <span>
                <ProductStatusBadge status={row.status} />
              </span>
            )}
          </div>
        </div>
      )}
    />
  );
}

function Stock({ row, inWords = false }: { row: ProductRow; inWords?: boolean }) {
  const variants = row.variantCount > 1 ? ` in ${row.variantCount} variants` : inWords ? " in stock" : "";
  if (row.stock === null) return <span className="text-muted-foreground">not counted</span>;
  return (
    <span className={cn("tabular-nums", row.stock === 0 && "font-medium text-destructive")}>
      {row.stock === 0 ? "Sold out" : row.stock.toLocaleString("en")}
      {row.stock > 0 && <span className="text-muted-foreground">{variants}</span>}
      {row.waiting > 0 && (
        <span className="block text-[13px] font-normal text-muted-foreground">
          {row.waiting === 1 ? "1 waits for it" : `${row.waiting.toLocaleString("en")} wait for it`}
        </span>
      )}
    </span>
  );
}
