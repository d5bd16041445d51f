import type { PaymentsRow } from "#domain/numbers/overview.ts";
import { Card } from "#web/ui/card.tsx";
import { methodName } from "./method-words.ts";
import { plural } from "./plural.ts";

/** How buyers paid, and why they could not. */
export function NumbersPayments({ rows, money }: { rows: PaymentsRow[]; money: (amount: number) => string }) {
  const ways = [...Map.groupBy(rows, ({ provider }) => provider)];
  return (
    <Card
      flush
      title="How it was paid"
      hint="Payments that were begun in these days."
      className="overflow-clip"
    >
      {ways.length === 0 ? (
        <p className="px-4 pb-5 text-sm text-muted-foreground sm:px-5">No payment was begun in this time.</p>
      ) : (
        <ul className="divide-y divide-border border-t border-border">
          {ways.map(([provider, of]) => (
            <Way key={provider} provider={provider} rows={of} money={money} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Way({
  provider,
  rows,
  money,
}: {
  provider: string;
  rows: PaymentsRow[];
  money: (amount: number) => string;
}) {
  const of = (outcome: PaymentsRow["outcome"]) => rows.filter((row) => row.outcome === outcome);
  const count = (some: PaymentsRow[]) => some.reduce((sum, { payments }) => sum + payments, 0);
  const paid = of("paid");
  const failed = of("failed");
  const waiting = count(of("pending"));
  return (
    <li className="grid gap-1 px-4 py-3 text-sm sm:px-5">
      <p className="flex items-baseline justify-between gap-3">
        <span className="font-medium">{methodName(provider)}</span>
        <span className="tabular-nums">{money(paid.reduce((sum, { amount }) => sum + amount, 0))}</span>
      </p>
      <p className="text-muted-foreground">
        {[
          `${count(paid).toLocaleString("en")} paid`,
          waiting > 0 && `${waiting.toLocaleString("en")} not finished`,
          failed.length > 0 && `${count(failed).toLocaleString("en")} failed`,
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      {failed.length > 0 && (
        <ul className="list-disc ps-5 text-muted-foreground">
          {failed.slice(0, 5).map(({ reason, payments }) => (
            <li key={reason} className="wrap-anywhere">
              {reason || "Without a reason"}: {plural(payments, "time")}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
