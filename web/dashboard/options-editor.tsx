import { Plus, Trash2 } from "lucide-react";
import { type KeyboardEvent, memo, useRef } from "react";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { TagInput } from "#web/ui/tag-input.tsx";
import { say } from "#web/ui/toast.tsx";
import type { AxisDraft } from "./variant-grid.ts";
import { combinationCount } from "./variant-grid.ts";

const MOST_VARIANTS = 2000;
const IDEAS = ["Size", "Colour", "Length", "Material"];

type Props = { axes: AxisDraft[]; problems: Record<string, string>; onChange: (axes: AxisDraft[]) => void };

/** The ways a product varies. Changing them changes the grid of variants below. */
export const OptionsEditor = memo(function OptionsEditor({ axes, problems, onChange }: Props) {
  const fresh = useRef("");
  const change = (next: AxisDraft[]) => {
    if (combinationCount(next) > MOST_VARIANTS)
      say({ text: `That would make more than ${MOST_VARIANTS.toLocaleString("en")} variants.`, tone: "bad" });
    else onChange(next);
  };
  const set = (at: number, part: Partial<AxisDraft>) =>
    change(axes.map((axis, place) => (place === at ? { ...axis, ...part } : axis)));
  const add = () => {
    const name =
      IDEAS.find((idea) => axes.every((axis) => axis.name.toLowerCase() !== idea.toLowerCase())) ?? "";
    fresh.current = crypto.randomUUID();
    onChange([...axes, { key: fresh.current, name, values: [] }]);
  };
  const greet = (key: string, row: HTMLFieldSetElement | null) => {
    if (!row || fresh.current !== key) return;
    fresh.current = "";
    const [name] = fieldsIn(row);
    name?.focus();
    name?.select();
  };
  return (
    <Card
      title="Options"
      hint={
        axes.length === 0 ? "Does it come in sizes, colours or lengths? Shoppers then choose one." : undefined
      }
      action={
        <Button
          look={axes.length === 0 ? "outline" : "quiet"}
          size="small"
          className="in-disabled:hidden"
          onClick={add}
        >
          <Plus aria-hidden />
          Add option
        </Button>
      }
    >
      {problems["options"] && <p className="text-[13px] text-destructive">{problems["options"]}</p>}
      {axes.map((axis, at) => (
        <fieldset
          key={axis.key}
          ref={(row) => greet(axis.key, row)}
          className="grid gap-3 border-t border-border pt-4 first-of-type:border-0 first-of-type:pt-0 sm:grid-cols-[11rem_1fr_auto]"
        >
          <legend className="sr-only">Option {at + 1}</legend>
          <Field label="Name" error={problems[`options.${at}.name`]}>
            {(control) => (
              <Input
                {...control}
                name={`axes.${at}.name`}
                value={axis.name}
                autoComplete="off"
                onChange={(event) => set(at, { name: event.target.value })}
                onKeyDown={toValues}
              />
            )}
          </Field>
          <Field
            label="Values"
            error={problems[`options.${at}.values`]}
            hint={axis.values.length === 0 ? "Type one and press Enter." : undefined}
          >
            {(control) => (
              <TagInput
                control={control}
                noun="value"
                value={axis.values}
                placeholder="e.g. Small, Medium, Large"
                onChange={(values) => set(at, { values })}
              />
            )}
          </Field>
          <input type="hidden" name={`axes.${at}.values`} value={JSON.stringify(axis.values)} />
          <Button
            look="quiet"
            size="icon"
            className="text-muted-foreground in-disabled:hidden sm:mt-[1.625rem]"
            aria-label={`Remove option ${axis.name || at + 1}`}
            onClick={() => onChange(axes.filter((_, place) => place !== at))}
          >
            <Trash2 aria-hidden />
          </Button>
        </fieldset>
      ))}
    </Card>
  );
});

/** The fields of an option a person types in: its name, then its values. */
const fieldsIn = (row: HTMLFieldSetElement): HTMLInputElement[] => [
  ...row.querySelectorAll<HTMLInputElement>("input:not([type=hidden])"),
];

/** With the name typed, Enter goes on to the values. */
function toValues(event: KeyboardEvent<HTMLInputElement>): void {
  const row = event.currentTarget.closest("fieldset");
  if (event.key !== "Enter" || event.metaKey || event.ctrlKey || !row) return;
  event.preventDefault();
  fieldsIn(row)[1]?.focus();
}
