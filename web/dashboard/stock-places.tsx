import { NavLink } from "react-router";
import { useFrame } from "./frame-data.ts";

const PLACES = [
  { to: "/stock", name: "Stock" },
  { to: "/stock/orders", name: "Purchase orders" },
];

/** Between what is there and what is on its way. */
export function StockPlaces() {
  const { base } = useFrame();
  return (
    <nav
      aria-label="Stock and purchases"
      className="mb-4 flex gap-1 overflow-x-auto overflow-y-hidden border-b border-border"
    >
      {PLACES.map(({ to, name }) => (
        <NavLink
          key={to}
          to={base + to}
          end
          className="inline-flex min-h-11 shrink-0 items-center border-b-2 border-transparent px-3 text-sm font-medium text-muted-foreground -outline-offset-2 hover:text-foreground aria-[current=page]:border-primary aria-[current=page]:text-foreground"
        >
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
