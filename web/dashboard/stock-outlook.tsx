import type { PlannedRow } from "#domain/stock/list.ts";
import { Badge } from "#web/ui/badge.tsx";
import { plural } from "./plural.ts";
import { dayWords, lastsWords, missingWords } from "./stock-plan-words.ts";

type Props = { row: PlannedRow; today: string };

/** How long it lasts, in words; or that too little is known. */
export function StockLasts({ row: { stock, plan } }: Pick<Props, "row">) {
  const { outlook } = plan;
  if (!outlook) return <span className="text-muted-foreground">–</span>;
  if (!outlook.lasts)
    return <span className="text-[13px] text-muted-foreground">{missingWords(outlook.missing)}</span>;
  if (stock <= 0 && plan.coming === 0) return <span>none left</span>;
  const { about, between } = lastsWords(outlook.lasts);
  return (
    <span className="tabular-nums">
      {about}
      {between && (
        <>
          {" "}
          <span className="text-[13px] text-muted-foreground max-sm:before:content-['('] max-sm:after:content-[')'] sm:block">
            {between}
          </span>
        </>
      )}
    </span>
  );
}

/** What to order and until when, or that there is too much; nothing where nothing is to be done. */
export function StockToDo({ row: { plan }, today }: Props) {
  const { outlook } = plan;
  if (!outlook) return null;
  const { advice, judgement, quietDays } = outlook;
  if (judgement?.state === "dead")
    return <Badge tone="warn">Not sold for {plural(quietDays ?? 0, "day")}</Badge>;
  if (judgement?.state === "over")
    return <Badge tone="info">{judgement.surplus.toLocaleString("en")} too many</Badge>;
  if (!advice) return null;
  const isDue = advice.by <= today;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 sm:grid sm:justify-items-start">
      <span className="font-medium tabular-nums">Order {advice.units.toLocaleString("en")}</span>
      {isDue ? (
        <Badge tone={advice.lateDays > 0 ? "bad" : "warn"}>
          {advice.lateDays > 0 ? `Now, ${plural(advice.lateDays, "day")} late` : "Today"}
        </Badge>
      ) : (
        <span className="text-[13px] whitespace-nowrap text-muted-foreground">
          by {dayWords(advice.by, today)}
        </span>
      )}
    </span>
  );
}

/** What suppliers are to bring, the next of it first. */
export function StockComing({ row: { plan, coming }, today }: Props) {
  const [next] = coming;
  if (!next) return <span className="text-muted-foreground">–</span>;
  return (
    <span className="tabular-nums">
      {plan.coming.toLocaleString("en")}
      <span className="block text-[13px] whitespace-nowrap text-muted-foreground">
        {next.day < today ? "due since" : "from"} {dayWords(next.day, today)}
      </span>
    </span>
  );
}
