import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type Props = { icon: LucideIcon; title: string; action?: ReactNode; children: ReactNode };

/** Nothing here yet: what would be here, and the one thing to do. */
export function EmptyState({ icon: Icon, title, action, children }: Props) {
  return (
    <div className="grid justify-items-center gap-2 px-6 py-14 text-center">
      <span className="mb-2 grid size-14 place-items-center rounded-2xl bg-primary/10 text-primary">
        <Icon aria-hidden className="size-7" strokeWidth={1.75} />
      </span>
      <h2 className="text-lg font-semibold text-balance">{title}</h2>
      <p className="max-w-[46ch] text-sm text-pretty text-muted-foreground">{children}</p>
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
