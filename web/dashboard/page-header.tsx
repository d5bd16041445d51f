import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { cn } from "#web/ui/class-names.ts";

type Props = {
  title: string;
  /** Beside the title, e.g. a state. */
  beside?: ReactNode;
  hint?: ReactNode;
  back?: { to: string; name: string };
  /** Second to the primary action; stays at the top on a phone too. */
  more?: ReactNode;
  /** The page's one primary action: top right on a desk, under the thumb on a phone. */
  action?: ReactNode;
  /** `bar` for forms (full width on a phone, the header sticks on a desk), `float` for lists. */
  place?: "float" | "bar";
  /** On a phone one row, without the hint: for a page that needs the room. */
  compact?: boolean;
};

/** The head of a page. */
export function PageHeader({
  title,
  beside,
  hint,
  back,
  more,
  action,
  place = "float",
  compact = false,
}: Props) {
  return (
    <header
      className={cn(
        "flex flex-wrap items-center gap-x-3 gap-y-1 md:mb-6",
        compact ? "py-1 pe-4 short:p-0 md:p-0" : "mb-4",
        place === "bar" &&
          "short:static! md:sticky md:top-0 md:z-20 md:-mx-4 md:-mt-6 md:bg-background/92 md:px-4 md:py-4 md:backdrop-blur-sm",
      )}
    >
      <div
        className={cn(
          "grid min-w-0 grow basis-0 gap-0.5",
          compact && "max-md:flex max-md:items-center max-md:gap-1",
        )}
      >
        {back && (
          <Link
            to={back.to}
            className={cn(
              "-ms-2 inline-flex min-h-11 items-center gap-1.5 justify-self-start rounded-lg px-2 text-sm text-muted-foreground hover:text-foreground md:min-h-8 print:hidden",
              compact && "max-md:ms-0 max-md:w-11 max-md:shrink-0 max-md:justify-center",
            )}
          >
            <ArrowLeft aria-hidden className={cn("size-4 rtl:rotate-180", compact && "max-md:size-5")} />
            <span className={cn(compact && "max-md:sr-only")}>{back.name}</span>
          </Link>
        )}
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1
            className={cn(
              "min-w-0 text-2xl leading-8 font-semibold tracking-tight wrap-anywhere",
              compact && "max-md:line-clamp-2 max-md:text-lg max-md:leading-6",
            )}
          >
            {title}
          </h1>
          {beside}
        </div>
        {hint && (
          <p className={cn("text-sm wrap-anywhere text-muted-foreground", compact && "max-md:hidden")}>
            {hint}
          </p>
        )}
      </div>
      {more && <div className="flex shrink-0 gap-2 print:hidden">{more}</div>}
      {action && (
        <div
          className={cn(
            "fixed z-20 short:static md:static print:hidden",
            place === "bar"
              ? "inset-x-0 bottom-[calc(4rem+env(safe-area-inset-bottom))] grid border-t border-border bg-card/95 px-4 py-2.5 backdrop-blur-sm md:block md:border-0 md:bg-transparent md:p-0 md:backdrop-blur-none"
              : "end-4 bottom-[calc(5rem+env(safe-area-inset-bottom))] rounded-full shadow-lg *:min-h-13 *:rounded-full *:px-5 md:rounded-none md:shadow-none md:*:min-h-11 md:*:rounded-lg md:*:px-4",
          )}
        >
          {action}
        </div>
      )}
    </header>
  );
}
