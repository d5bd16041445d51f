import type { SelectHTMLAttributes } from "react";
import { fieldId } from "./checkout-form.ts";
import { FieldProblem } from "./field.tsx";

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, "name"> & {
  name: string;
  label: string;
  problem: string | undefined;
};

/** One thing to choose from a list: its name above, what is wrong beneath, both tied to it for screen readers. */
export function SelectField({ name, label, problem, children, ...select }: Props) {
  const id = fieldId(name);
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <select
        {...select}
        id={id}
        name={name}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        className="field"
      >
        {children}
      </select>
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}
