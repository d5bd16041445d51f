import { cn } from "#web/ui/class-names.ts";
import { countWords } from "./unread.ts";

/** How much of something is unread, beside its name; nothing where all of it is read. */
export function UnreadCount({ count, className }: { count: number; className?: string }) {
  if (count === 0) return null;
  return (
    <span
      className={cn(
        "grid h-5 min-w-5 shrink-0 place-items-center rounded-full bg-primary px-1.5 text-[11px] leading-none font-semibold text-primary-foreground tabular-nums",
        className,
      )}
    >
      {countWords(count)}
      <span className="sr-only"> unread</span>
    </span>
  );
}
