import { Plus } from "lucide-react";
import { Link } from "react-router";
import { buttonLook } from "#web/ui/button.tsx";
import { useFrame } from "./frame-data.ts";

/** Begins an order to a supplier: of whatever is to be ordered now, or of nothing yet. */
export function NewPurchase({ due }: { due: number }) {
  const { base, can } = useFrame();
  if (!can("catalogue.write")) return null;
  return (
    <Link
      to={`${base}/stock/orders/new${due > 0 ? "?of=due" : ""}`}
      className={buttonLook({ look: "primary" })}
    >
      <Plus aria-hidden />
      {due > 0 ? `Order ${due.toLocaleString("en")} due` : "New purchase order"}
    </Link>
  );
}
