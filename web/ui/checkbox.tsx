import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./class-names.ts";

type Props = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hideLabel?: boolean };

/** A checkbox whose whole row is the target. */
export function Checkbox({ label, hideLabel = false, className, ...rest }: Props) {
  return (
    <label
      className={cn(
        "flex min-h-11 min-w-11 cursor-pointer items-center gap-3 text-sm",
        hideLabel && "justify-center",
        className,
      )}
    >
      <input {...rest} type="checkbox" className="size-[18px] shrink-0 cursor-pointer accent-primary" />
      <span className={hideLabel ? "sr-only" : undefined}>{label}</span>
    </label>
  );
}

type SwitchProps = Omit<ComponentProps<"input">, "type"> & { label: string; hint?: ReactNode };

/** On or off, sent with its form like a checkbox. */
export function Switch({ label, hint, ...rest }: SwitchProps) {
  const id = useId();
  return (
    <label className="flex min-h-11 cursor-pointer items-start justify-between gap-4 py-1.5 has-disabled:cursor-not-allowed">
      <span className="grid gap-0.5">
        <span className="text-sm font-medium">{label}</span>
        {hint && (
          <span id={id} className="text-[13px] leading-snug text-muted-foreground">
            {hint}
          </span>
        )}
      </span>
      <span className="relative mt-0.5 inline-flex h-6 w-10 shrink-0">
        <input
          {...rest}
          type="checkbox"
          aria-describedby={hint ? id : undefined}
          className="peer size-full cursor-pointer appearance-none rounded-full border border-foreground/25 bg-foreground/15 transition-colors checked:border-primary checked:bg-primary disabled:cursor-not-allowed disabled:opacity-50"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute start-[3px] top-[3px] size-[18px] rounded-full bg-white shadow-sm transition-transform peer-checked:translate-x-4 motion-reduce:transition-none"
        />
      </span>
    </label>
  );
}
