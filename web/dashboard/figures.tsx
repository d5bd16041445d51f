import { compared } from "./numbers-words.ts";

export type Figure = { name: string; now: number; before: number; render: (value: number) => string };

/** Figures, each beside what it was before: in words, so that no colour has to be seen. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-3 lg:gap-5">
      {figures.map(({ name, now, before, render }) => (
        <div
          key={name}
          className="grid content-between gap-1 rounded-xl border border-border bg-card p-4 shadow-xs sm:p-5"
        >
          <dt className="text-sm text-muted-foreground">{name}</dt>
          <dd className="grid gap-1">
            <span className="text-lg leading-7 font-semibold tracking-tight wrap-anywhere tabular-nums min-[26rem]:text-2xl min-[26rem]:leading-8 sm:text-3xl sm:leading-9">
              {render(now)}
            </span>
            <span className="text-sm text-muted-foreground">
              {compared(now, before)}
              <span className="sr-only"> than the {render(before)} before</span>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
