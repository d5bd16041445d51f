import { Link } from "react-router";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { useFrame } from "./frame-data.ts";

/** The way from how a store is paid to whether all of it arrived. */
export function ComparedCard() {
  const { base } = useFrame();
  return (
    <Card
      title="Did everything arrive?"
      hint="Each day your orders are compared with what your gateways have. Payments that no message told of are booked."
    >
      <Link to={`${base}/settings/payments/reconciliation`} className={`${buttonLook()} justify-self-start`}>
        See how they compare
      </Link>
    </Card>
  );
}
