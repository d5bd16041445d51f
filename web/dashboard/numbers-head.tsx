import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import type { Period } from "#domain/numbers/period.ts";
import { FilterChips } from "./filter-chips.tsx";
import { useFrame } from "./frame-data.ts";
import { NumbersSpan } from "./numbers-span.tsx";
import { spanName } from "./numbers-words.ts";
import { PageHeader } from "./page-header.tsx";
import { PageTabs } from "./page-tabs.tsx";

const PAGES = [
  { to: "/numbers", name: "Sales" },
  { to: "/numbers/visits", name: "Visits" },
  { to: "/numbers/buyers", name: "Buyers" },
];

/** Between the pages of numbers; the days that were chosen come along. */
export function NumbersTabs() {
  const { base } = useFrame();
  const [search] = useSearchParams();
  const chosen = new URLSearchParams([...search].filter(([name]) => CHOSEN.has(name)));
  const pages = PAGES.map(({ to, name }) => ({ to: { pathname: base + to, search: String(chosen) }, name }));
  return <PageTabs label="Numbers" pages={pages} />;
}

const CHOSEN = new Set(["range", "from", "to", "by"]);

/** Which days are looked at, and beside which. */
export function NumbersHead({ period, today, more }: { period: Period; today: string; more?: ReactNode }) {
  const until = period.to === today ? ", today so far" : "";
  return (
    <>
      <PageHeader
        title="Numbers"
        hint={`${spanName(period)}${until}, beside ${spanName(period.before)}`}
        more={more}
      />
      <NumbersTabs />
      <div className="mb-4 grid gap-2 lg:mb-5 lg:flex lg:items-end lg:justify-between">
        <FilterChips
          label="Which days"
          name="range"
          chips={[
            { value: "7d", name: "7 days" },
            { value: null, name: "28 days" },
            { value: "90d", name: "90 days" },
            { value: "12m", name: "12 months" },
          ]}
        />
        <NumbersSpan period={period} today={today} />
      </div>
    </>
  );
}
