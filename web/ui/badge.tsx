import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";

const look = cva(
  "inline-flex h-6 shrink-0 items-center gap-1.5 rounded-full border px-2.5 text-xs font-medium whitespace-nowrap",
  {
    variants: {
      tone: {
        plain: "border-border bg-muted text-muted-foreground",
        good: "border-success/25 bg-success/10 text-success",
        warn: "border-warning/30 bg-warning/10 text-warning",
        bad: "border-destructive/25 bg-destructive/10 text-destructive",
        info: "border-sky-700/25 bg-sky-600/10 text-sky-800 dark:border-sky-300/25 dark:text-sky-200",
      },
    },
    defaultVariants: { tone: "plain" },
  },
);

export type Tone = NonNullable<VariantProps<typeof look>["tone"]>;

/** A short state in words; the dot only repeats what the words say. */
export function Badge({ tone, children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={look({ tone })}>
      <span aria-hidden className="size-1.5 rounded-full bg-current opacity-80" />
      {children}
    </span>
  );
}
