import { Badge, type Tone } from "#web/ui/badge.tsx";
import { cn } from "#web/ui/class-names.ts";
import { ROW } from "./row-keys.tsx";

export type StoreView = {
  id: string;
  name: string;
  address: string;
  href: string;
  status: "draft" | "open" | "suspended";
  country: string;
  opened: string;
  owner: string;
};

const STANDING: Record<StoreView["status"], { tone: Tone; words: string }> = {
  open: { tone: "good", words: "Open" },
  draft: { tone: "plain", words: "Not open yet" },
  suspended: { tone: "bad", words: "Suspended" },
};

const COLUMNS = ["Store", "Address", "Status", "Country", "Opened", "Owner"];
const CELL = "h-9 px-3 first:ps-4 last:pe-4 pointer-coarse:h-11";

/** Rows as close as they can be pressed; the whole row is the link. On a phone, a list of the same. */
export function StoresTable({ stores }: { stores: StoreView[] }) {
  return (
    <>
      <table className="hidden w-full border-collapse text-[13px] sm:table">
        <caption className="sr-only">Stores, the newest first</caption>
        <thead>
          <tr className="border-b border-border bg-muted/60">
            {COLUMNS.map((name) => (
              <th
                key={name}
                scope="col"
                className={cn(CELL, "text-start text-xs font-medium whitespace-nowrap text-muted-foreground")}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-border">
          {stores.map((store) => (
            <tr key={store.id} className="relative focus-within:bg-primary/8 hover:bg-muted/60">
              <td className={cn(CELL, "max-w-64 min-w-36")}>
                <RowLink store={store} />
              </td>
              <td className={cn(CELL, "max-w-72 truncate text-muted-foreground")}>{store.address}</td>
              <td className={CELL}>
                <Status of={store} />
              </td>
              <td className={cn(CELL, "whitespace-nowrap")}>{store.country}</td>
              <td className={cn(CELL, "whitespace-nowrap tabular-nums")}>{store.opened}</td>
              <td className={cn(CELL, "max-w-52 truncate")}>{store.owner}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul aria-label="Stores, the newest first" className="divide-y divide-border text-sm sm:hidden">
        {stores.map((store) => (
          <li
            key={store.id}
            className="relative grid grid-cols-[minmax(0,1fr)] gap-1 px-4 py-3 active:bg-muted/60"
          >
            <span className="flex items-center justify-between gap-3">
              <RowLink store={store} />
              <Status of={store} />
            </span>
            <span className="truncate text-[13px] text-muted-foreground">{store.address}</span>
            <span className="text-[13px] text-muted-foreground">
              {store.owner} · {store.country} · {store.opened}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const RowLink = ({ store: { name, href } }: { store: StoreView }) => (
  <a
    {...ROW}
    href={href}
    target="_blank"
    rel="noreferrer"
    className="block min-w-0 grow truncate font-medium after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
  >
    {name}
    <span className="sr-only"> (opens in a new tab)</span>
  </a>
);

function Status({ of: { status } }: { of: StoreView }) {
  const { tone, words } = STANDING[status];
  return <Badge tone={tone}>{words}</Badge>;
}
