import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./class-names.ts";

/** What a control needs to belong to its label, hint and error. */
export type FieldControl = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** Says "optional" beside the label. */
  optional?: boolean;
  /** Keeps the label for screen readers only, where a heading or a column says it already. */
  hideLabel?: boolean;
  className?: string;
  labelClassName?: string;
  children: (control: FieldControl) => ReactNode;
};

/** A label, its control, a hint and, when something is wrong, what to do about it; tied together by id. */
export function Field({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  labelClassName,
  children,
}: Props) {
  const id = useId();
  const hintId = hint ? `${id}hint` : "";
  const errorId = error ? `${id}error` : "";
  const describedBy = [errorId, hintId].filter(Boolean).join(" ");
  return (
    <div className={cn("grid min-w-0 content-start gap-1.5", className)}>
      <label
        htmlFor={id}
        className={cn(
          hideLabel ? "sr-only" : "flex items-baseline gap-2 text-sm font-medium",
          labelClassName,
        )}
      >
        {label}
        {optional && <span className="text-xs font-normal text-muted-foreground">optional</span>}
      </label>
      {children({
        id,
        ...(describedBy ? { "aria-describedby": describedBy } : {}),
        ...(error ? { "aria-invalid": true as const } : {}),
      })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {hint && (
        <p id={hintId} className="text-[13px] leading-snug text-muted-foreground">
          {hint}
        </p>
      )}
    </div>
  );
}

/** One sentence that says what to do. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} data-problem className="flex items-start gap-1.5 text-[13px] leading-snug text-destructive">
      <CircleAlert aria-hidden className="mt-px size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
