import { useFrame } from "./frame-data.ts";
import { PageTabs } from "./page-tabs.tsx";

const PLACES = [
  { to: "/stock", name: "Stock" },
  { to: "/stock/orders", name: "Purchase orders" },
];

/** Between what is there and what is on its way. */
export function StockPlaces() {
  const { base } = useFrame();
  return (
    <PageTabs label="Stock and purchases" pages={PLACES.map(({ to, name }) => ({ to: base + to, name }))} />
  );
}
