import { Plus } from "lucide-react";
import { Link } from "react-router";
import { buttonLook } from "#web/ui/button.tsx";
import { useFrame } from "./frame-data.ts";
import { PageTabs } from "./page-tabs.tsx";

const PLACES = [
  { to: "/orders", name: "Orders", permission: "orders.read" },
  { to: "/orders/drafts", name: "Drafts", permission: "orders.write" },
  { to: "/returns", name: "Returns", permission: "orders.read" },
  { to: "/buyers", name: "Buyers", permission: "orders.read" },
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

/** Between the lists of what was bought, by whom, and what nearly was. */
export function OrderPlaces() {
  const { base, can } = useFrame();
  const places = PLACES.filter(({ permission }) => can(permission));
  return (
    <PageTabs label="Orders and carts" pages={places.map(({ to, name }) => ({ to: base + to, name }))} />
  );
}
