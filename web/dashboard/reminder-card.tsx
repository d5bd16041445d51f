import { Form, Link, useNavigation } from "react-router";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Switch } from "#web/ui/checkbox.tsx";
import { useFrame } from "./frame-data.ts";

/** Whether shoppers are reminded of what they leave in their cart. */
export function ReminderCard({ on }: { on: boolean }) {
  const { base, can } = useFrame();
  const mayWrite = can("settings.write");
  const sending = useNavigation().formMethod === "POST";
  return (
    <Card title="Carts that were left" className="mt-4">
      <Form method="post" replace preventScrollReset className="grid gap-3">
        <Switch
          key={String(on)}
          name="on"
          defaultChecked={on}
          disabled={!mayWrite}
          label="Remind shoppers who ask for it"
          hint="The checkout has a box for it that is not ticked. Who ticks it gets two letters at most, after an hour and after a day, and stops them with one click."
        />
        {mayWrite && (
          <Button type="submit" className="justify-self-start" pending={sending}>
            Save
          </Button>
        )}
      </Form>
      <Link
        to={`${base}/carts`}
        className="inline-flex min-h-11 items-center justify-self-start text-sm text-primary underline underline-offset-4"
      >
        See what was left, and what came back
      </Link>
    </Card>
  );
}
