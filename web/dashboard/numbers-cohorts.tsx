import type { Cohort } from "#domain/numbers/buyers.ts";
import { Card } from "#web/ui/card.tsx";
import { shareOf, stepName } from "./numbers-words.ts";

type Props = { cohorts: Cohort[]; money: (amount: number) => string };

/** Of those who first bought in a month, how many bought again so many months later. The darker a field, the more. */
export function NumbersCohorts({ cohorts, money }: Props) {
  const most = Math.max(...cohorts.map(({ later }) => later.length), 0);
  const columns = Array.from({ length: most }, (_, at) => at + 1);
  return (
    <Card
      flush
      title="Do they come back?"
      hint="Buyers by the month of their first order, and the share of them who ordered again so many months later."
      className="overflow-clip"
    >
      <section
        aria-label="Buyers by month of their first order"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is wider than a phone, and has to be moved by keys
        tabIndex={0}
        className="relative overflow-x-auto border-t border-border -outline-offset-2"
      >
        <table className="w-full text-sm">
          <caption className="sr-only">Buyers who ordered again, by the month of their first order</caption>
          <thead>
            <tr className="text-xs text-muted-foreground">
              <th scope="col" className={`${FIRST} bg-card py-2 text-start font-medium`}>
                First order
              </th>
              <th scope="col" className={HEAD}>
                Buyers
              </th>
              <th scope="col" className={HEAD}>
                Spent so far
              </th>
              {columns.map((months) => (
                <th key={months} scope="col" className={HEAD}>
                  <span aria-hidden>+{months}</span>
                  <span className="sr-only">
                    {months} {months === 1 ? "month" : "months"} later
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map(({ month, buyers, spent, later }) => (
              <tr key={month} className="border-t border-border">
                <th scope="row" className={`${FIRST} bg-card text-start font-normal whitespace-nowrap`}>
                  {stepName(month, "month")}
                </th>
                <td className={CELL}>{buyers.toLocaleString("en")}</td>
                <td className={CELL}>{money(spent)}</td>
                {columns.map((months) => {
                  const again = later[months - 1];
                  if (again === undefined) return null;
                  const share = buyers > 0 ? again / buyers : 0;
                  return (
                    <td
                      key={months}
                      className={CELL}
                      style={{
                        backgroundColor: `color-mix(in oklab, var(--primary) ${Math.round(Math.min(share * 100, 60))}%, transparent)`,
                      }}
                    >
                      {again === 0 ? (
                        <span className="text-muted-foreground">0</span>
                      ) : (
                        shareOf(again, buyers)
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

const FIRST = "sticky start-0 px-4 sm:px-5";
const HEAD = "px-3 py-2 text-end font-medium whitespace-nowrap";
const CELL = "h-11 px-3 text-end whitespace-nowrap tabular-nums";
