import { Form, useNavigation } from "react-router";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Switch } from "#web/ui/checkbox.tsx";
import { Field } from "#web/ui/field.tsx";
import { Textarea } from "#web/ui/input.tsx";

type Props = { on: boolean; instructions: string; problem: string | undefined; mayWrite: boolean };

/** Whether buyers pay at the door, and what they should know about it. */
export function PayOnDeliveryCard({ on, instructions, problem, mayWrite }: Props) {
  const sending = useNavigation().formData?.get("intent") === "pay-on-delivery";
  return (
    <Card title="Pay on delivery">
      <Form method="post" replace className="grid gap-3">
        <input type="hidden" name="intent" value="pay-on-delivery" />
        <Switch
          key={String(on)}
          name="on"
          defaultChecked={on}
          disabled={!mayWrite}
          label="Buyers may pay on delivery"
          hint="They pay when the parcel comes. You mark the order as paid when you have the money."
        />
        <Field
          label="What they should know"
          optional
          hint="Shown at the checkout, e.g. “Only in Lagos, cash or transfer.”"
          error={problem}
        >
          {(control) => (
            <Textarea
              {...control}
              name="instructions"
              rows={2}
              maxLength={500}
              defaultValue={instructions}
              disabled={!mayWrite}
            />
          )}
        </Field>
        {mayWrite && (
          <Button type="submit" className="justify-self-start" pending={sending}>
            Save
          </Button>
        )}
      </Form>
    </Card>
  );
}
