import { FONTS, RADII, SUGGESTIONS } from "./look-choices.tsx";
import type { Theme } from "#domain/store/store.ts";
import { Field, FieldError } from "#web/ui/field.tsx";
import { cn } from "#web/ui/class-names.ts";

type Props = {
  theme: Theme;
  problems: Record<string, string>;
  disabled: boolean;
  onChange: (theme: Theme) => void;
};

const COLOURS = [
  { name: "accent", label: "Buttons and links" },
  { name: "ground", label: "Background" },
  { name: "ink", label: "Text" },
] as const;

/** The colours, type and corners of a shop. */
export function ThemeFields({ theme, problems, disabled, onChange }: Props) {
  return (
    <fieldset disabled={disabled} className="grid min-w-0 gap-6">
      <legend className="sr-only">Look of the shop</legend>
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-sm font-medium">Begin with</legend>
        <div className="flex flex-wrap gap-2">
          {SUGGESTIONS.map(({ name, ...colours }) => (
            <button
              key={name}
              type="button"
              className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-full border border-border ps-1.5 pe-3.5 text-sm hover:bg-muted disabled:cursor-not-allowed"
              onClick={(event) => {
                onChange({ ...theme, ...colours });
                // Pressing a button changes no field, so the form would not notice.
                event.currentTarget.form?.dispatchEvent(new Event("change", { bubbles: true }));
              }}
            >
              <span
                aria-hidden
                className="grid size-8 place-items-center rounded-full border border-border text-sm font-semibold"
                style={{ background: colours.ground, color: colours.ink }}
              >
                <span className="size-3.5 rounded-full" style={{ background: colours.accent }} />
              </span>
              {name}
            </button>
          ))}
        </div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-3">
        {COLOURS.map(({ name, label }) => (
          <Field key={name} label={label} error={problems[name]}>
            {(control) => (
              <span className="flex h-11 items-center gap-2.5 rounded-lg border border-input bg-card ps-1.5 pe-3 shadow-xs focus-within:outline-2 focus-within:outline-ring">
                <input
                  {...control}
                  type="color"
                  name={name}
                  value={theme[name]}
                  className="size-8 shrink-0 cursor-pointer rounded-md border-0 bg-transparent p-0 outline-none"
                  onChange={(event) => onChange({ ...theme, [name]: event.target.value })}
                />
                <span className="text-sm text-muted-foreground uppercase tabular-nums">{theme[name]}</span>
              </span>
            )}
          </Field>
        ))}
      </div>
      <Choice
        legend="Typeface"
        name="font"
        value={theme.font}
        choices={FONTS}
        problem={problems["font"]}
        onChange={(font) => onChange({ ...theme, font })}
      />
      <Choice
        legend="Corners"
        name="radius"
        value={theme.radius}
        choices={RADII}
        problem={problems["radius"]}
        onChange={(radius) => onChange({ ...theme, radius })}
      />
    </fieldset>
  );
}

type ChoiceProps<Value extends string> = {
  legend: string;
  name: string;
  value: Value;
  choices: readonly { value: Value; label: string; className: string }[];
  problem: string | undefined;
  onChange: (value: Value) => void;
};

function Choice<Value extends string>({
  legend,
  name,
  value,
  choices,
  problem,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={cn(
              "inline-flex min-h-11 cursor-pointer items-center gap-2.5 border border-input px-4 text-sm has-checked:border-primary has-checked:bg-primary/8 has-checked:font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring",
              choice.className,
            )}
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              className="size-4 accent-primary outline-none"
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
      {problem && <FieldError>{problem}</FieldError>}
    </fieldset>
  );
}
