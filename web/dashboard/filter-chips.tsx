import { Link, useSearchParams } from "react-router";
import { cn } from "#web/ui/class-names.ts";

type Chip = { value: string | null; name: string; count?: number };

/** Filters as links, so that they live in the address: they can be shared, and survive a reload. */
export function FilterChips({ label, name, chips }: { label: string; name: string; chips: Chip[] }) {
  const [search] = useSearchParams();
  const current = search.get(name);
  const to = (value: string | null) => {
    const next = new URLSearchParams(search);
    next.delete("cursor");
    if (value === null) next.delete(name);
    else next.set(name, value);
    return `?${next}`;
  };
  return (
    <nav
      aria-label={label}
      className="-mx-4 overflow-x-auto px-4 py-1 [scrollbar-width:none] sm:mx-0 sm:px-1"
    >
      <ul className="flex w-max gap-2">
        {chips.map((chip) => (
          <li key={chip.name}>
            <Link
              to={to(chip.value)}
              preventScrollReset
              aria-current={current === chip.value ? "true" : undefined}
              className={cn(
                "inline-flex min-h-11 items-center gap-2 rounded-full border border-border bg-card px-4 text-sm whitespace-nowrap hover:bg-muted sm:min-h-9 sm:px-3.5",
                "aria-[current]:border-foreground aria-[current]:bg-foreground aria-[current]:text-background",
              )}
            >
              {chip.name}
              {chip.count !== undefined && (
                <span className="tabular-nums opacity-70">{chip.count.toLocaleString("en")}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
