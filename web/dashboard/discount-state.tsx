import type { DiscountState } from "#domain/discount/state.ts";
import { Badge, type Tone } from "#web/ui/badge.tsx";

export const DISCOUNT_WORDS = {
  running: { name: "Running", tone: "good" },
  scheduled: { name: "Scheduled", tone: "info" },
  ended: { name: "Ended", tone: "plain" },
  used_up: { name: "Used up", tone: "warn" },
  off: { name: "Off", tone: "plain" },
} as const satisfies Record<DiscountState, { name: string; tone: Tone }>;

export function DiscountBadge({ state }: { state: DiscountState }) {
  const { name, tone } = DISCOUNT_WORDS[state];
  return <Badge tone={tone}>{name}</Badge>;
}
