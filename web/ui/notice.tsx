import { cva, type VariantProps } from "class-variance-authority";
import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";

const look = cva("flex items-start gap-3 rounded-xl border p-4 text-sm", {
  variants: {
    tone: {
      info: "border-border bg-muted",
      warn: "border-warning/30 bg-warning/10",
      bad: "border-destructive/30 bg-destructive/8",
    },
  },
  defaultVariants: { tone: "info" },
});

type Props = VariantProps<typeof look> & { title?: string; action?: ReactNode; children?: ReactNode };

/** Something to know before going on, in the flow of the page. Bad news is announced. */
export function Notice({ tone, title, action, children }: Props) {
  const Icon = tone === "info" || !tone ? Info : CircleAlert;
  return (
    <div role={tone === "bad" ? "alert" : undefined} className={look({ tone })}>
      <Icon aria-hidden className="mt-px size-[18px] shrink-0" />
      <div className="grid min-w-0 grow gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="leading-relaxed">{children}</div>}
        {action && <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
