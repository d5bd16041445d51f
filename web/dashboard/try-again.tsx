import { RotateCcw } from "lucide-react";
import type { Refund } from "#domain/order/order.ts";
import { Button } from "#web/ui/button.tsx";
import { useOrderStep } from "./use-order-step.ts";

/** Sends a refund that did not go through once more. `at` is the order's address in the dashboard. */
export function TryAgain({ at, refund, label }: { at: string; refund: Pick<Refund, "id">; label: string }) {
  const { Form, sending } = useOrderStep();
  return (
    <Form method="post" action={`${at}/refunds`} className="grid">
      <input type="hidden" name="intent" value="again" />
      <input type="hidden" name="refundId" value={refund.id} />
      <Button type="submit" look="primary" pending={sending}>
        <RotateCcw aria-hidden />
        {label}
      </Button>
    </Form>
  );
}
