import type { InputHTMLAttributes } from "react";
import { fieldId } from "./checkout-form.ts";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "name"> & {
  name: string;
  label: string;
  hint?: string;
  problem: string | undefined;
};

/** One line to fill in: its name above, what is wrong beneath, both tied to it for screen readers. */
export function Field({ name, label, hint, problem, className = "", ...input }: Props) {
  const id = fieldId(name);
  const described = [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="mb-1 text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <input
        dir={LEFT_TO_RIGHT.has(input.type ?? "") || input.inputMode === "numeric" ? "ltr" : undefined}
        {...input}
        id={id}
        name={name}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        className="field"
      />
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}

/** Numbers and addresses are the same in all languages, those written from right to left too. */
const LEFT_TO_RIGHT = new Set(["email", "tel", "password"]);

export const FieldProblem = ({ id, problem }: { id: string; problem: string | undefined }) =>
  problem ? (
    <p id={`${id}-problem`} className="mt-1 font-medium text-bad">
      {problem}
    </p>
  ) : null;
