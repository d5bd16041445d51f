import { cn } from "#web/ui/class-names.ts";

type ChoiceProps<Value extends string> = {
  legend: string;
  name: string;
  value: Value;
  choices: readonly { value: Value; label: string; className: string }[];
  onChange: (value: Value) => void;
};

/** One of a few, as buttons that are radio buttons. */
export function Choice<Value extends string>({ legend, name, value, choices, onChange }: ChoiceProps<Value>) {
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
              name={`${name}-choice`}
              value={choice.value}
              checked={value === choice.value}
              className="size-4 accent-primary outline-none"
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
