import type { GatewayBooks } from "#domain/reconciliation/page.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Card } from "#web/ui/card.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { methodName } from "./method-words.ts";
import { plural } from "./plural.ts";
import { dateAndTime, dateOnly } from "./zone.ts";

/** How the books stand with one gateway, in a line that says it all. */
export function GatewayBooksCard({ books, timeZone }: { books: GatewayBooks; timeZone: string }) {
  const { provider, last, running, problem, open } = books;
  const name = methodName(provider);
  const why = running?.problem || problem;
  return (
    <Card
      title={name}
      action={
        <span className="inline-flex min-h-11 items-center">
          {running && running.problem === "" ? (
            <Badge tone="info">Comparing</Badge>
          ) : open > 0 ? (
            <Badge tone="warn">Differs</Badge>
          ) : last && last.unasked === 0 ? (
            <Badge tone="good">Matches</Badge>
          ) : null}
        </span>
      }
    >
      <div className="grid gap-1" aria-live="polite">
        <p className="text-lg leading-7 font-semibold text-balance">{headline(books, timeZone)}</p>
        {last && (
          <p className="text-[13px] text-muted-foreground">
            Compared {dateAndTime(last.finishedAt ?? last.startedAt, timeZone)}, from{" "}
            {dateOnly(last.since, timeZone)} on.
            {last.booked > 0 &&
              ` ${plural(last.booked, "payment was", "payments were")} found that no message had told of.`}
            {last.others > 0 &&
              ` ${plural(last.others, "other payment", "other payments")} on the same account ${last.others === 1 ? "is" : "are"} not of this shop.`}
          </p>
        )}
      </div>
      {why && <Notice tone="warn">{why}</Notice>}
    </Card>
  );
}

function headline({ last, running, open }: GatewayBooks, timeZone: string): string {
  if (running && running.problem === "")
    return `Comparing now: ${plural(running.asked, "payment", "payments")} asked about so far.`;
  if (!last) return "Not compared yet. It happens by itself once a day.";
  const matched = last.matched.toLocaleString("en");
  const fits = last.matched === 1 ? "payment matches" : "payments match";
  if (open > 0)
    return `${matched} ${fits}, ${open.toLocaleString("en")} ${open === 1 ? "differs" : "differ"}.`;
  if (last.unasked > 0)
    return `${matched} ${fits}. ${plural(last.unasked, "payment", "payments")} could not be asked about, and will be again.`;
  if (last.matched === 0) return `Nothing was paid since ${dateOnly(last.since, timeZone)}.`;
  return last.matched === 1 ? "The one payment matches." : `All ${matched} ${fits}.`;
}
