import { Form, useNavigation } from "react-router";
import { DECISIONS, type Decision, type Dispute } from "#domain/dispute/dispute.ts";
import { DECISION_NAMES, STATUS_NAMES } from "#domain/dispute/names.ts";
import { WORDS_MOST } from "#domain/dispute/words.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Textarea } from "#web/ui/input.tsx";
import { RadioRow } from "#web/ui/radio-row.tsx";

type Props = {
  dispute: { id: string; status: Dispute["status"]; decision: Decision | null };
  order: { disputes: Dispute[] };
  refused: { problems: Record<string, string>; typed: Record<string, string> } | null;
};

/** What each does, said before it is done. */
const EFFECTS: Record<Decision, string> = {
  refund_advised: "Both sides read that you advise a refund. The store has the money, and sends it itself.",
  closed: "Both sides read that it ends without a refund.",
  store_warned: "Both sides read that the store is warned.",
};

/** Where an admin decides, or what was decided. */
export function CaseDecision({ dispute, order, refused }: Props) {
  const sending = useNavigation().formData?.get("intent") === "decide";
  const here = order.disputes.find(({ id }) => id === dispute.id);
  if (dispute.status !== "platform")
    return (
      <Card title={dispute.decision ? DECISION_NAMES[dispute.decision] : STATUS_NAMES[dispute.status]}>
        {here?.verdict ? (
          <p className="text-sm wrap-anywhere whitespace-pre-line">{here.verdict}</p>
        ) : (
          <p className="text-sm text-muted-foreground">It ended without a decision of the platform.</p>
        )}
      </Card>
    );
  const { problems = {}, typed = {} } = refused ?? {};
  return (
    <Card
      title="Decide"
      hint="This can’t be undone. Both sides get your words by e-mail and in the messages."
    >
      <Form method="post" noValidate className="grid gap-4">
        <input type="hidden" name="intent" value="decide" />
        {problems[""] && (
          <p role="alert" className="text-sm text-destructive">
            {problems[""]}
          </p>
        )}
        <fieldset
          className="grid gap-2"
          aria-describedby={problems["decision"] ? "decision-problem" : undefined}
        >
          <legend className="mb-1 text-sm font-medium">How it ends</legend>
          {DECISIONS.map((decision) => (
            <RadioRow
              key={decision}
              name="decision"
              value={decision}
              label={DECISION_NAMES[decision]}
              hint={EFFECTS[decision]}
              defaultChecked={typed["decision"] === decision}
            />
          ))}
          {problems["decision"] && (
            <p id="decision-problem" role="alert" className="text-[13px] text-destructive">
              {problems["decision"]}
            </p>
          )}
        </fieldset>
        <Field label="Why" error={problems["words"]}>
          {(control) => (
            <Textarea
              {...control}
              name="words"
              rows={4}
              maxLength={WORDS_MOST}
              defaultValue={typed["words"] ?? ""}
            />
          )}
        </Field>
        <Button type="submit" look="primary" pending={sending} className="justify-self-start">
          Decide
        </Button>
      </Form>
    </Card>
  );
}
