import { Form, useNavigation } from "react-router";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";

type Props = { problems: Record<string, string>; typed: string };

/** Nobody sees what was said in a store before they have said why they look. */
export function VisitReason({ problems, typed }: Props) {
  const sending = useNavigation().formMethod === "POST";
  return (
    <Card
      title="Why do you look at this dispute?"
      hint="Your reason, your name and the time go into the trail before anything is shown. The store reads it, and so do all admins. It lets you in for eight hours."
      className="max-w-2xl"
    >
      <Form method="post" noValidate className="grid gap-4">
        <input type="hidden" name="intent" value="open" />
        <Field label="Your reason" error={problems["reason"] ?? problems[""]}>
          {(control) => (
            <Input
              {...control}
              name="reason"
              maxLength={500}
              defaultValue={typed}
              placeholder="e.g. The store did not answer in time, I take it over"
            />
          )}
        </Field>
        <Button type="submit" look="primary" pending={sending} className="justify-self-start">
          Open the dispute
        </Button>
      </Form>
    </Card>
  );
}
