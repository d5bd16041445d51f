import { FieldProblem } from "./field.tsx";
import { useSay } from "./use-say.ts";

type Props = {
  name: "note" | "riderNote" | "giftMessage";
  label: string;
  hint?: string;
  most: number;
  typed: Record<string, string>;
  problems: Record<string, string>;
};

/** Some lines that may be left out. */
export function AsideField({ name, label, hint, most, typed, problems }: Props) {
  const say = useSay();
  const problem = problems[name];
  const described = [hint ? `${name}-hint` : "", problem ? `${name}-problem` : ""].filter(Boolean).join(" ");
  return (
    <div>
      <label htmlFor={name} className="mb-1 block font-medium">
        {label} <span className="font-normal text-muted">{say("(optional)")}</span>
      </label>
      {hint ? (
        <p id={`${name}-hint`} className="mb-1 text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <textarea
        id={name}
        name={name}
        rows={name === "riderNote" ? 2 : 3}
        maxLength={most}
        defaultValue={typed[name]}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        className="field"
      />
      <FieldProblem id={name} problem={problem} />
    </div>
  );
}
