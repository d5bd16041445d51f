import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  icon: LucideIcon;
  title: string;
  state?: ReactNode;
  action?: ReactNode;
  /** What it is, in a sentence or two. */
  children: ReactNode;
  /** What there is of it, below. */
  list?: ReactNode;
};

/** One way to prove who one is. */
export function FactorCard({ icon: Icon, title, state, action, children, list }: Props) {
  return (
    <section className="min-w-0 rounded-xl border border-border bg-card text-card-foreground shadow-xs">
      <div className="grid grid-cols-[auto_1fr] items-start gap-x-4 gap-y-3 p-4 sm:grid-cols-[auto_1fr_auto] sm:p-5">
        <span
          aria-hidden
          className="grid size-10 shrink-0 place-items-center rounded-lg bg-primary/10 text-primary"
        >
          <Icon className="size-5" strokeWidth={1.75} />
        </span>
        <div className="grid min-w-0 gap-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 className="text-[15px] leading-6 font-semibold">{title}</h3>
            {state}
          </div>
          <p className="max-w-[60ch] text-sm text-pretty text-muted-foreground">{children}</p>
        </div>
        {action && <div className="flex max-sm:col-start-2">{action}</div>}
      </div>
      {list}
    </section>
  );
}
