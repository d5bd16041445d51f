import { Badge } from "#web/ui/badge.tsx";
import { waited } from "./waited.ts";

type Props = { waitingSince: Date | null; done: boolean; now: Date };

/** Whether a conversation is done, or for how long its buyer has waited; nothing where neither is so. */
export function StandingBadge({ waitingSince, done, now }: Props) {
  if (done) return <Badge tone="good">Done</Badge>;
  if (!waitingSince) return null;
  return <Badge tone="warn">Waits {waited(Math.max(0, now.getTime() - waitingSince.getTime()))}</Badge>;
}
