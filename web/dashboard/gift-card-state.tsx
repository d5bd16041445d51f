import type { GiftCard } from "#domain/gift-card/gift-card.ts";
import { Badge, type Tone } from "#web/ui/badge.tsx";

const STATE = {
  usable: { name: "In use", tone: "good" },
  empty: { name: "Spent", tone: "plain" },
  expired: { name: "Expired", tone: "plain" },
  disabled: { name: "Disabled", tone: "bad" },
} as const satisfies Record<GiftCard["state"], { name: string; tone: Tone }>;

export const GiftCardBadge = ({ state }: Pick<GiftCard, "state">) => (
  <Badge tone={STATE[state].tone}>{STATE[state].name}</Badge>
);
