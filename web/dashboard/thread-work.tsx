import { CheckCheck, Undo2 } from "lucide-react";
import { useId } from "react";
import type { InboxThread } from "#domain/thread/inbox-thread.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Select } from "#web/ui/input.tsx";
import { useFrame } from "./frame-data.ts";
import { useOrderStep } from "./use-order-step.ts";

type Props = { thread: Pick<InboxThread, "people" | "assignedTo" | "done" | "spoken"> };

/** Who sees to a conversation, and whether it is done. */
export function ThreadWork({ thread: { people, assignedTo, done, spoken } }: Props) {
  const { can } = useFrame();
  const { Form, submit, sending } = useOrderStep();
  const id = useId();
  if (!spoken) return null;
  const assigned = people.find(({ userId }) => userId === assignedTo);
  const mine = people.find(({ me }) => me);
  if (!can("inbox.write"))
    return (
      <Card title="Seen to by">
        <p className="text-sm">{assigned ? assigned.name : "Nobody yet"}</p>
      </Card>
    );
  return (
    <Card className="[&>div]:flex [&>div]:flex-wrap [&>div]:gap-2 max-lg:[&>div]:p-3 lg:[&>div]:gap-3">
      <Form method="post" className="grid grow gap-1.5 lg:basis-full">
        <input type="hidden" name="intent" value="assign" />
        <label htmlFor={id} className="text-sm font-medium max-lg:sr-only">
          Assigned to
        </label>
        <div className="flex gap-2">
          <Select
            // What was chosen elsewhere is shown here too.
            key={assignedTo}
            id={id}
            name="to"
            className="min-w-34"
            defaultValue={assigned?.userId ?? ""}
            onChange={(event) => void submit(event.currentTarget.form)}
          >
            <option value="">Unassigned</option>
            {people.map(({ userId, name, me }) => (
              <option key={userId} value={userId}>
                {me ? `${name} (you)` : name}
              </option>
            ))}
          </Select>
          <noscript>
            <Button type="submit">Save</Button>
          </noscript>
        </div>
      </Form>
      {mine && mine !== assigned && (
        <Form method="post" className="max-lg:hidden">
          <input type="hidden" name="intent" value="assign" />
          <Button type="submit" name="to" value={mine.userId} pending={sending}>
            Take it
          </Button>
        </Form>
      )}
      <Form method="post">
        <Button type="submit" name="intent" value={done ? "open" : "done"} pending={sending}>
          {done ? <Undo2 aria-hidden /> : <CheckCheck aria-hidden />}
          {done ? "Open again" : "Mark as done"}
        </Button>
      </Form>
    </Card>
  );
}
