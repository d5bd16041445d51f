import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
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
          <label key={value} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
            <input
              type="radio"
              name="status"
              value={value}
              checked={draft.status === value}
              className="mt-0.5 size-[18px] shrink-0 cursor-pointer accent-primary"
              onChange={() => onChange({ status: value })}
            />
            <span className="grid text-sm">
              <span className="font-medium">{label}</span>
              <span className="text-[13px] text-muted-foreground">{hint}</span>
            </span>
          </label>
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
