import { useEffect, useRef } from "react";
import { NavLink, type To } from "react-router";

/** Between pages that belong together. */
export function PageTabs({ label, pages }: { label: string; pages: { to: To; name: string }[] }) {
  const tabs = useRef<HTMLElement>(null);
  // On a phone the later ones lie outside: whoever comes to one sees where they are. Each page brings tabs of its own.
  useEffect(() => {
    const [here] = tabs.current?.querySelectorAll('[aria-current="page"]') ?? [];
    // Whoever has moved them before this page was awake is not moved back under their finger.
    if (tabs.current?.scrollLeft === 0) here?.scrollIntoView({ block: "nearest", inline: "center" });
  }, []);
  return (
    <nav
      ref={tabs}
      aria-label={label}
      className="mb-4 flex gap-1 overflow-x-auto overflow-y-hidden border-b border-border md:mb-6"
    >
      {pages.map(({ to, name }) => (
        <NavLink
          key={name}
          to={to}
          end
          className="inline-flex min-h-11 shrink-0 items-center border-b-2 border-transparent px-3 text-sm font-medium text-muted-foreground -outline-offset-2 hover:text-foreground aria-[current=page]:border-primary aria-[current=page]:text-foreground"
        >
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
