import { Plus } from "lucide-react";
import { Link, NavLink } from "react-router";
import { buttonLook } from "#web/ui/button.tsx";
import { useFrame } from "./frame-data.ts";

const PLACES = [
  { to: "/orders", name: "Orders", permission: "orders.read" },
  { to: "/orders/drafts", name: "Drafts", permission: "orders.write" },
  { to: "/returns", name: "Returns", permission: "orders.read" },
  { to: "/carts", name: "Left carts", permission: "orders.read" },
] as const;

/** The one thing to do on these pages. */
export function NewOrder() {
  const { base, can } = useFrame();
  if (!can("orders.write")) return null;
  return (
    <Link to={`${base}/orders/drafts/new`} className={buttonLook({ look: "primary" })}>
      <Plus aria-hidden />
      New order
    </Link>
  );
}

/** Between the lists of what was bought and what nearly was. */
export function OrderPlaces() {
  const { base, can } = useFrame();
  return (
    <nav
      aria-label="Orders and carts"
      className="mb-4 flex gap-1 overflow-x-auto overflow-y-hidden border-b border-border"
    >
      {PLACES.filter(({ permission }) => can(permission)).map(({ to, name }) => (
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
