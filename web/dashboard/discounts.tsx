import { Gift, Plus, SearchX, TicketPercent } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { type DiscountRow, listDiscounts } from "#domain/discount/list.ts";
import { DISCOUNT_STATES } from "#domain/discount/state.ts";
import { formatMoney } from "#domain/money.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { DataList } from "#web/ui/data-list.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/discounts";
import { DISCOUNT_WORDS, DiscountBadge } from "./discount-state.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { plural } from "./plural.ts";
import { SearchBox } from "./search-box.tsx";

const KEPT = ["state"];

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  return listDiscounts(context.get(shopContext), {
    q: searchParams.get("q") ?? "",
    state: searchParams.get("state"),
    cursor: searchParams.get("cursor"),
  });
});

export const meta: Route.MetaFunction = () => [{ title: "Discounts" }];

export default function Discounts({ loaderData: { discounts, nextCursor, counts } }: Route.ComponentProps) {
  const { base, can } = useFrame();
  const [search] = useSearchParams();
  const add = can("discounts.write") && (
    <Link to={`${base}/discounts/new`} className={buttonLook({ look: "primary" })}>
      <Plus aria-hidden />
      Add discount
    </Link>
  );
  const cards = can("gift_cards.read") && (
    <Link to={`${base}/gift-cards`} className={buttonLook()}>
      <Gift aria-hidden />
      Gift cards
    </Link>
  );
  if (counts.all === 0)
    return (
      <>
        <PageHeader title="Discounts" more={cards} />
        <Card flush>
          <EmptyState icon={TicketPercent} title="A reason to buy today" action={add}>
            A code for those who read your letters, free delivery above an amount, or buy two and get one. You
            say for whom, for what, and until when.
          </EmptyState>
        </Card>
      </>
    );
  return (
    <>
      <PageHeader title="Discounts" more={cards} action={add} />
      <div className="mb-3 grid gap-3">
        <SearchBox label="Search discounts" placeholder="Name or code" keep={KEPT} />
        <FilterChips
          label="Filter by state"
          name="state"
          chips={[
            { value: null, name: "All", count: counts.all },
            ...DISCOUNT_STATES.map((state) => ({
              value: state,
              name: DISCOUNT_WORDS[state].name,
              count: counts[state],
            })).filter(({ value, count }) => count > 0 || value === search.get("state")),
          ]}
        />
      </div>
      <Card flush className="overflow-clip">
        {discounts.length === 0 ? (
          <EmptyState
            icon={SearchX}
            title="No discount is like that"
            action={
              <Link to={`${base}/discounts`} className={buttonLook()}>
                Show all discounts
              </Link>
            }
          >
            Try part of its name, or of a code.
          </EmptyState>
        ) : (
          <List discounts={discounts} />
        )}
        <Pager nextCursor={nextCursor} />
      </Card>
    </>
  );
}

function List({ discounts }: { discounts: DiscountRow[] }) {
  const { base, store } = useFrame();
  const link = (row: DiscountRow) => (
    <Link
      to={`${base}/discounts/${row.id}`}
      className="font-medium break-words after:absolute after:inset-0 hover:underline"
    >
      {row.title}
    </Link>
  );
  const uses = ({ used, inAll }: DiscountRow) => (inAll === null ? String(used) : `${used} of ${inAll}`);
  const money = ({ revenue }: DiscountRow) => formatMoney(revenue, store.currency);
  return (
    <DataList
      caption="Discounts"
      rows={discounts}
      rowKey={(row) => row.id}
      columns={[
        {
          name: "Discount",
          className: "w-full",
          renderCell: (row) => (
            <>
              {link(row)}
              <span className="block text-[13px] text-muted-foreground">{row.does}</span>
            </>
          ),
        },
        { name: "How", className: "max-w-56", renderCell: howWords },
        { name: "State", renderCell: (row) => <DiscountBadge state={row.state} /> },
        { name: "Used", end: true, className: "whitespace-nowrap", renderCell: uses },
        { name: "Sold with it", end: true, className: "whitespace-nowrap", renderCell: money },
      ]}
      renderCard={(row) => (
        <div className="grid gap-1 px-4 py-3 text-sm">
          <div className="flex items-start justify-between gap-3">
            <span className="min-w-0">{link(row)}</span>
            <DiscountBadge state={row.state} />
          </div>
          <p className="text-[13px] break-words text-muted-foreground">
            {row.does} · {howWords(row)}
          </p>
          <p className="text-[13px] text-muted-foreground tabular-nums">
            Used {row.inAll === null ? plural(row.used, "time") : uses(row)} · sold {money(row)}
          </p>
        </div>
      )}
    />
  );
}

const howWords = ({ automatic, codes, codeCount }: DiscountRow): string =>
  automatic
    ? "By itself"
    : codeCount > codes.length
      ? `${codes.join(", ")} and ${codeCount - codes.length} more`
      : codes.join(", ");

export function ErrorBoundary() {
  return <PageProblem />;
}
