import type { ReactNode } from "react";
import { NavLink } from "react-router";

const PAGES = [
  { to: "/you", name: "Profile" },
  { to: "/you/security", name: "Security" },
];

/** A page of a seller's own account: its title, the way to the other one, and cards. */
export function YouPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto grid w-full max-w-3xl grow content-start gap-6 px-4 pt-6 pb-16 sm:px-6 sm:pt-10">
      <div className="grid gap-3">
        <h1 className="font-serif text-4xl leading-tight sm:text-5xl">{title}</h1>
        <nav aria-label="Your account" className="flex gap-1 border-b border-border print:hidden">
          {PAGES.map(({ to, name }) => (
            <NavLink
              key={to}
              to={to}
              end
              className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent px-3 text-sm font-medium text-muted-foreground -outline-offset-2 hover:text-foreground aria-[current=page]:border-primary aria-[current=page]:text-foreground"
            >
              {name}
            </NavLink>
          ))}
        </nav>
      </div>
      {children}
    </div>
  );
}
