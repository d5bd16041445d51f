import type { PurchaseRow, PurchaseStatus } from "#domain/purchase/list.ts";
import { Badge, type Tone } from "#web/ui/badge.tsx";

const STATES: Record<PurchaseStatus, { tone: Tone; name: string }> = {
  open: { tone: "info", name: "Ordered" },
  partly: { tone: "info", name: "Partly here" },
  received: { tone: "good", name: "Received" },
  cancelled: { tone: "plain", name: "Called off" },
};

type Props = { purchase: Pick<PurchaseRow, "status" | "expectedOn">; today: string };

/** How an order stands; one that should have come by now says so. */
export function PurchaseState({ purchase: { status, expectedOn }, today }: Props) {
  const isOpen = status === "open" || status === "partly";
  const { tone, name } = STATES[status];
  return isOpen && expectedOn < today ? (
    <Badge tone="warn">{name}, overdue</Badge>
  ) : (
    <Badge tone={tone}>{name}</Badge>
  );
}
