import type { ReactNode } from "react";
import { cn } from "./class-names.ts";

type Props = {
  title?: ReactNode;
  hint?: ReactNode;
  action?: ReactNode;
  className?: string;
  flush?: boolean;
  children: ReactNode;
};

/** A group of things that belong together. `flush` lets lists reach its edges. */
export function Card({ title, hint, action, className, flush = false, children }: Props) {
  return (
    <section
      className={cn(
        "min-w-0 rounded-xl border border-border bg-card text-card-foreground shadow-xs",
        className,
      )}
    >
      {title && (
        <div
          className={cn("flex items-start justify-between gap-3 px-4 pt-4 sm:px-5 sm:pt-5", flush && "pb-3")}
        >
          <div className="grid gap-0.5">
            <h2 className="text-[15px] leading-6 font-semibold">{title}</h2>
            {hint && <p className="text-[13px] leading-snug text-muted-foreground">{hint}</p>}
          </div>
          {action && <div className="-my-2 shrink-0">{action}</div>}
        </div>
      )}
      {flush ? children : <div className="grid gap-4 p-4 sm:p-5">{children}</div>}
    </section>
  );
}
