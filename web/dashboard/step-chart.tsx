import { cn } from "#web/ui/class-names.ts";

/** `short` stands under the bar, where there is little room. */
export type Bar = { key: string; name: string; short: string; value: number; before: number | null };

type Props = {
  /** What the bars are of, e.g. "Sales by day". */
  title: string;
  bars: Bar[];
  render: (value: number) => string;
  beforeName: string;
};

/** As many names as fit under the bars of a phone. */
const NAMES = 4;

/**
 * Sums by steps as bars from zero, with a mark where each stood in the period before. What it shows is in a table behind it, for who sees no
 * bars and who wants the figures.
 */
export function StepChart({ title, bars, render, beforeName }: Props) {
  const most = Math.max(1, ...bars.flatMap(({ value, before }) => [value, before ?? 0]));
  const peak = bars.reduce((best, bar) => (bar.value > best.value ? bar : best), bars[0] as Bar);
  const every = Math.max(1, Math.ceil(bars.length / NAMES));
  const height = (value: number) => `${(Math.max(0, value) / most) * 100}%`;
  return (
    <figure className="grid gap-3">
      <figcaption className="text-sm text-muted-foreground">
        {peak.value > 0 ? `The most: ${render(peak.value)} (${peak.name}).` : "Nothing in this time."} The
        lines across are {beforeName}.
      </figcaption>
      <div aria-hidden className="grid gap-1">
        <div className="flex h-44 items-end gap-px border-b border-border sm:gap-0.5">
          {bars.map(({ key, name, value, before }) => (
            <div key={key} className="relative h-full min-w-0 grow" title={`${name}: ${render(value)}`}>
              <div
                className="absolute inset-x-0 bottom-0 rounded-t-sm bg-primary"
                style={{ height: height(value) }}
              />
              {before !== null && (
                <div
                  className="absolute inset-x-0 border-t-2 border-foreground/60"
                  style={{ bottom: height(before) }}
                />
              )}
            </div>
          ))}
        </div>
        <div className="flex text-xs text-muted-foreground">
          {bars.map(({ key, short }, at) => (
            <span key={key} className={cn("min-w-0 grow basis-0 overflow-visible whitespace-nowrap")}>
              {at % every === 0 && bars.length - at > every / 2 ? short : ""}
            </span>
          ))}
        </div>
      </div>
      <details>
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm underline underline-offset-4">
          The same as a table
        </summary>
        <div>
          <table className="w-full text-sm">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr className="border-b border-border text-xs text-muted-foreground">
                <th scope="col" className="py-2 text-start font-medium">
                  Time
                </th>
                <th scope="col" className="py-2 text-end font-medium">
                  {title.split(" by ")[0]}
                </th>
                <th scope="col" className="py-2 text-end font-medium">
                  Before
                </th>
              </tr>
            </thead>
            <tbody className="divide-y divide-border">
              {bars.map(({ key, name, value, before }) => (
                <tr key={key}>
                  <th scope="row" className="py-2 text-start font-normal">
                    {name}
                  </th>
                  <td className="py-2 text-end tabular-nums">{render(value)}</td>
                  <td className="py-2 text-end tabular-nums text-muted-foreground">
                    {before === null ? "–" : render(before)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
