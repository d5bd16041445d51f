import { NavLink } from "react-router";
import { useFrame } from "./frame-data.ts";

const PAGES = [
  { to: "/settings", name: "Store" },
  { to: "/settings/look", name: "Look" },
  { to: "/settings/payments", name: "Payments" },
];

/** Between the pages of the settings. */
export function SettingsTabs() {
  const { base } = useFrame();
  return (
    <nav aria-label="Settings" className="mb-4 flex gap-1 border-b border-border md:mb-6">
      {PAGES.map(({ to, name }) => (
        <NavLink
          key={to}
          to={base + to}
          end
          className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent px-3 text-sm font-medium text-muted-foreground -outline-offset-2 hover:text-foreground aria-[current=page]:border-primary aria-[current=page]:text-foreground"
        >
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
