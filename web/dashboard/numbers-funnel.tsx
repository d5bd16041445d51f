import type { VisitSums } from "#domain/numbers/visits.ts";
import { Card } from "#web/ui/card.tsx";
import { shareOf } from "./numbers-words.ts";

const STEPS: { name: string; of: (sums: VisitSums) => number }[] = [
  { name: "Visits", of: ({ visits }) => visits },
  { name: "Something into the cart", of: ({ cartAdds }) => cartAdds },
  { name: "Checkout opened", of: ({ checkouts }) => checkouts },
  { name: "Ordered", of: ({ orders }) => orders },
];

/** How far visits went on their way to an order, each step as a share of the visits, beside the days before. */
export function NumbersFunnel({ sums, before }: { sums: VisitSums; before: VisitSums }) {
  const most = Math.max(1, ...STEPS.map(({ of }) => of(sums)));
  return (
    <Card flush title="The way to an order" hint="Each step, for a hundred visits." className="overflow-clip">
      <table className="w-full text-sm">
        <caption className="sr-only">The way to an order</caption>
        <thead>
          <tr className="border-y border-border text-xs text-muted-foreground">
            {["Step", "Times", "Of visits", "Before"].map((name, at) => (
              <th
                key={name}
                scope="col"
                className={`px-2 py-2 font-medium whitespace-nowrap first:ps-4 last:pe-4 sm:first:ps-5 sm:last:pe-5 ${at ? "text-end" : "text-start"}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {STEPS.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row" className="w-full px-2 py-3 ps-4 text-start font-normal sm:ps-5">
                {name}
                <span aria-hidden className="mt-1.5 block h-2.5 rounded-full bg-muted">
                  <span
                    className="block h-full rounded-full bg-primary"
                    style={{ width: `${(of(sums) / most) * 100}%` }}
                  />
                </span>
              </th>
              <td className="px-2 py-3 text-end whitespace-nowrap tabular-nums">
                {of(sums).toLocaleString("en")}
              </td>
              <td className="px-2 py-3 text-end whitespace-nowrap tabular-nums">
                {shareOf(of(sums), sums.visits)}
              </td>
              <td className="px-2 py-3 pe-4 text-end whitespace-nowrap text-muted-foreground tabular-nums sm:pe-5">
                {shareOf(of(before), before.visits)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
