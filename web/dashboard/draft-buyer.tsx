import type { DraftSource } from "#domain/draft/draft.ts";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { Choice } from "./choice.tsx";
import type { DraftPart } from "./draft-form.ts";

const SOURCES = [
  { value: "draft", label: "They wrote", className: "rounded-lg" },
  { value: "phone", label: "By phone", className: "rounded-lg" },
  { value: "in_person", label: "In person", className: "rounded-lg" },
] as const satisfies readonly { value: DraftSource; label: string; className: string }[];

/** Who it is for, and how the order came. */
export function DraftBuyer({ typed, problems, set }: DraftPart) {
  const text = (name: "name" | "email" | "phone") => ({
    value: typed[name],
    onChange: ({ target }: { target: { value: string } }) => set({ [name]: target.value }),
  });
  const counter = typed.source === "in_person";
  return (
    <Card title="Who it is for" hint={counter ? "At the counter nobody has to say who they are." : undefined}>
      <Choice
        legend="How it came"
        name="source"
        value={typed.source}
        choices={SOURCES}
        // Who stands in front of you mostly takes it along.
        onChange={(source) => set({ source, way: source === "in_person" ? "none" : keptWay(typed.way) })}
      />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label="Name" optional={typed.way === "none"} error={problems["name"]}>
          {(control) => <Input {...control} {...text("name")} maxLength={120} autoComplete="off" />}
        </Field>
        <Field label="Phone" optional={typed.way === "none"} error={problems["phone"]}>
          {(control) => (
            <Input
              {...control}
              {...text("phone")}
              type="tel"
              inputMode="tel"
              maxLength={40}
              autoComplete="off"
            />
          )}
        </Field>
        <Field
          label="E-mail"
          optional
          hint="News of the order goes there, and the pay link."
          className="sm:col-span-2"
          error={problems["email"]}
        >
          {(control) => (
            <Input
              {...control}
              {...text("email")}
              type="email"
              inputMode="email"
              maxLength={254}
              autoComplete="off"
            />
          )}
        </Field>
      </div>
    </Card>
  );
}

const keptWay = (way: "deliver" | "pickup" | "none") => (way === "none" ? "deliver" : way);
