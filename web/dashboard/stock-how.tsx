import type { StockTerms } from "#domain/stock/terms.ts";
import { Card } from "#web/ui/card.tsx";
import { dayWords } from "./stock-plan-words.ts";

type Props = { terms: StockTerms; knownUntil: string | null; today: string };

/** Every number says how it is counted. */
export function StockHow({ terms, knownUntil, today }: Props) {
  const { leadDays, reviewDays, service, overDays, quietDays } = terms;
  const how: [name: string, how: string][] = [
    [
      "Days left",
      "How long what is there, and what is coming, will last as it sells. The second line is where it ends in eight of ten cases. Days on which it could not be bought don’t count as days without a sale.",
    ],
    [
      "To order",
      `Enough to last until goods ordered after these come: ${leadDays} days on their way and ${reviewDays} days between orders, in ${service} of 100 cases. “By” is the last day on which an order comes in time.`,
    ],
    ["Too many", `More than is expected to sell in ${overDays} days.`],
    ["Not selling", `On sale for ${quietDays} days without a sale.`],
    [
      "Not enough data",
      "With sales in fewer than four weeks, or fewer than eight weeks on sale, nothing is said of days left: what is known is mostly that of its kind.",
    ],
    [
      "How sure",
      "Open a product to see how far off its forecasts were in the past year, beside those of the last four weeks’ sales.",
    ],
  ];
  return (
    <Card
      title="How these are counted"
      hint={
        knownUntil
          ? `From sales until ${dayWords(knownUntil, today)}; stock is that of now. Renewed each night.`
          : "The first forecast is made in the night after your first day."
      }
    >
      <dl className="grid gap-3 text-sm">
        {how.map(([name, text]) => (
          <div key={name}>
            <dt className="font-medium">{name}</dt>
            <dd className="text-muted-foreground">{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
