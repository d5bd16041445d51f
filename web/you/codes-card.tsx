import { LifeBuoy } from "lucide-react";
import { Link } from "react-router";
import { Badge } from "#web/ui/badge.tsx";
import { buttonLook } from "#web/ui/button.tsx";
import { FactorCard } from "./factor-card.tsx";

/** With so few left it is time for new ones. */
const FEW = 3;

/** How many recovery codes are left, and the way to new ones. */
export function CodesCard({ left }: { left: number }) {
  return (
    <FactorCard
      icon={LifeBuoy}
      title="Recovery codes"
      state={<Badge tone={left > FEW ? "good" : "warn"}>{left} of 10 left</Badge>}
      action={
        <Link to="/you/security/codes" className={buttonLook({ look: left > FEW ? "outline" : "primary" })}>
          Make new ones
        </Link>
      }
    >
      For the day your phone is gone: each lets you in once, after your password.
    </FactorCard>
  );
}
