import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { RadioRow } from "#web/ui/radio-row.tsx";
import type { ProductDraft } from "./product-draft.ts";

const CHOICES = [
  { value: "active", label: "Active", hint: "Shoppers can see and buy it." },
  { value: "draft", label: "Draft", hint: "Only you can see it." },
  { value: "scheduled", label: "Scheduled", hint: "It appears at a time you choose." },
] as const;

type Part = Pick<ProductDraft, "status" | "publishAt">;
type Props = {
  draft: Part;
  timeZone: string;
  problem: string | undefined;
  onChange: (part: Partial<Part>) => void;
};

/** Whether shoppers see the product, and from when. */
export function StatusCard({ draft, timeZone, problem, onChange }: Props) {
  return (
    <Card title="Status">
      <fieldset className="grid">
        <legend className="sr-only">Status</legend>
        {CHOICES.map(({ value, label, hint }) => (
          <RadioRow
            key={value}
            name="status"
            value={value}
            label={label}
            hint={hint}
            checked={draft.status === value}
            onChange={() => onChange({ status: value })}
          />
        ))}
      </fieldset>
      {draft.status === "scheduled" ? (
        <Field
          label="Appears on"
          error={problem}
          hint={`In your store’s time zone, ${timeZone.replaceAll("_", " ")}.`}
        >
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              name="publishAt"
              value={draft.publishAt}
              onChange={(event) => onChange({ publishAt: event.target.value })}
            />
          )}
        </Field>
      ) : (
        <input type="hidden" name="publishAt" value={draft.publishAt} />
      )}
    </Card>
  );
}
