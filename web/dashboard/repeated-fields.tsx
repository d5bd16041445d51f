import { Plus, Trash2 } from "lucide-react";
import { Button } from "#web/ui/button.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Textarea } from "#web/ui/input.tsx";

type Props<Item extends Record<string, string>> = {
  /** One of them, in lower case. */
  noun: string;
  most: number;
  fields: { name: keyof Item & string; label: string; long?: boolean }[];
  items: Item[];
  empty: Item;
  onChange: (items: Item[]) => void;
};

/** Several of the same, each with the same few texts. */
export function RepeatedFields<Item extends Record<string, string>>({
  noun,
  most,
  fields,
  items,
  empty,
  onChange,
}: Props<Item>) {
  return (
    <div className="grid gap-3">
      {items.map((item, at) => (
        // Nothing tells them apart but their place; texts are controlled, so none of them can end up in another.
        <fieldset key={`${noun}-${at + 1}`} className="grid gap-3 rounded-lg border border-border p-3">
          <legend className="sr-only">{`${noun} ${at + 1}`}</legend>
          {fields.map(({ name, label, long }) => (
            <Field key={name} label={label}>
              {(control) => {
                const props = {
                  ...control,
                  value: item[name],
                  onChange: ({ target }: { target: { value: string } }) =>
                    onChange(
                      items.map((each, place) => (place === at ? { ...each, [name]: target.value } : each)),
                    ),
                };
                return long ? <Textarea rows={3} {...props} /> : <Input {...props} />;
              }}
            </Field>
          ))}
          <Button
            look="quiet"
            size="small"
            className="justify-self-start text-muted-foreground"
            onClick={() => onChange(items.filter((_, place) => place !== at))}
          >
            <Trash2 aria-hidden />
            Remove {noun} {at + 1}
          </Button>
        </fieldset>
      ))}
      {items.length < most && (
        <Button size="small" className="justify-self-start" onClick={() => onChange([...items, empty])}>
          <Plus aria-hidden />
          Add a {noun}
        </Button>
      )}
    </div>
  );
}
