import type { PlannedRow } from "#domain/stock/list.ts";
import type { StockTerms } from "#domain/stock/terms.ts";
import { Card } from "#web/ui/card.tsx";
import { StockComing, StockLasts, StockToDo } from "./stock-outlook.tsx";
import { errorWords, missingWords } from "./stock-plan-words.ts";

type Props = { row: PlannedRow; terms: StockTerms; today: string };

/** What is to be expected of one variant, and how sure that is. */
export function StockExpected({ row, terms, today }: Props) {
  const { outlook } = row.plan;
  if (!outlook)
    return (
      <Card title="What to expect">
        <p className="text-sm text-muted-foreground">
          Nothing is known of it yet: the night after it has been on sale says more.
        </p>
      </Card>
    );
  const { expected, missing, error } = outlook;
  return (
    <Card title="What to expect" hint={missingWords(missing)}>
      <dl className="grid gap-2 text-sm">
        {[
          { name: "Days left", value: <StockLasts row={row} /> },
          { name: "Coming", value: <StockComing row={row} today={today} /> },
          {
            name: missing ? "In four weeks, going by its kind" : "Sells in four weeks",
            value: `about ${expected.toLocaleString("en", { maximumFractionDigits: expected < 10 ? 1 : 0 })}`,
          },
          { name: "To do", value: <StockToDo row={row} today={today} /> },
        ].map(({ name, value }) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="min-w-0 text-muted-foreground">{name}</dt>
            <dd className="text-end tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 border-t border-border pt-3 text-[13px] text-muted-foreground">
        {error
          ? `${errorWords(error)} Looked at for ${error.trials} times four weeks of the past year.`
          : "There was no forecast yet that what sold since could be held against."}{" "}
        Orders take {terms.leadDays} days.
      </p>
    </Card>
  );
}
