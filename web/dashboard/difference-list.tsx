import { Form, Link, useNavigation } from "react-router";
import type { Reconciliation } from "#domain/reconciliation/page.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { differenceWords, howWords } from "./difference-words.ts";
import { useFrame } from "./frame-data.ts";
import { methodName } from "./method-words.ts";
import { dateAndTime } from "./zone.ts";

type Difference = Reconciliation["open"][number];

/** What differs, each with the one thing to do next. */
export function DifferenceList({ differences, mayAct }: { differences: Difference[]; mayAct: boolean }) {
  const { store } = useFrame();
  return (
    <ul aria-label="What differs" className="divide-y divide-border border-t border-border">
      {differences.map((difference) => (
        <li key={difference.id} className="grid gap-3 px-4 py-4 sm:px-5">
          <div className="grid gap-1">
            <p className="text-[13px] text-muted-foreground">
              {methodName(difference.provider)}, {dateAndTime(difference.foundAt, store.timeZone)}
            </p>
            <p className="text-sm wrap-anywhere">{differenceWords(difference)}</p>
          </div>
          <Steps difference={difference} mayAct={mayAct} />
        </li>
      ))}
    </ul>
  );
}

function Steps({ difference, mayAct }: { difference: Difference; mayAct: boolean }) {
  const { base } = useFrame();
  const { id, kind, order } = difference;
  const about = order === null ? difference.reference : `order ${order}`;
  if (kind === "unknown")
    return mayAct && <Act id={id} intent="not-ours" name="Not from this shop" about={about} first />;
  if (kind === "not_booked")
    return mayAct && <Act id={id} intent="book" name="Ask again and book" about={about} first />;
  return (
    <div className="flex flex-wrap gap-2">
      <Link to={`${base}/orders/${order}`} className={buttonLook()}>
        {kind === "refund_due" ? `Give it back in order ${order}` : `Open order ${order}`}
      </Link>
      {/* What is to go back is over when it went back; of the others only a person knows. */}
      {mayAct && kind !== "refund_due" && (
        <Act id={id} intent="settled" name="Mark as settled" about={about} />
      )}
    </div>
  );
}

type ActProps = { id: string; intent: string; name: string; about: string; first?: boolean };

function Act({ id, intent, name, about, first = false }: ActProps) {
  const { formData } = useNavigation();
  const sending = formData?.get("id") === id && formData.get("intent") === intent;
  return (
    <Form method="post" replace>
      <input type="hidden" name="id" value={id} />
      <Button type="submit" name="intent" value={intent} look={first ? "outline" : "quiet"} pending={sending}>
        {name}
        <span className="sr-only"> ({about})</span>
      </Button>
    </Form>
  );
}

/** What is over, and how it ended. */
export function ClosedList({ closed }: { closed: Difference[] }) {
  const { base, store } = useFrame();
  return (
    <ul aria-label="What is over" className="divide-y divide-border border-t border-border">
      {closed.map((difference) => (
        <li key={difference.id} className="grid gap-1 px-4 py-3 text-sm sm:px-5">
          <p className="text-[13px] text-muted-foreground">
            {howWords(difference.how)}
            {difference.resolvedAt && `, ${dateAndTime(difference.resolvedAt, store.timeZone)}`}
          </p>
          <p className="wrap-anywhere">
            {differenceWords(difference)}{" "}
            {difference.order !== null && (
              <Link
                to={`${base}/orders/${difference.order}`}
                className="font-medium text-primary underline underline-offset-4"
              >
                See order {difference.order}
              </Link>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
