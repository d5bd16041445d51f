import { Smartphone } from "lucide-react";
import { Link } from "react-router";
import { Badge } from "#web/ui/badge.tsx";
import { buttonLook } from "#web/ui/button.tsx";
import { FactorCard } from "./factor-card.tsx";
import { youPaths } from "./paths.ts";
import { RemoveButton } from "./remove-button.tsx";

type Props = {
  on: boolean;
  /** Whether it is the only second factor of somebody who must have one. */
  locked: boolean;
  /** Whether there is no second factor at all. */
  first: boolean;
  /** Where it is set up. */
  to: string;
};

/** The authenticator app. */
export function AppCard({ on, locked, first, to }: Props) {
  return (
    <FactorCard
      icon={Smartphone}
      title="Authenticator app"
      state={<Badge tone={on ? "good" : "plain"}>{on ? "On" : "Not set up"}</Badge>}
      action={
        on ? (
          !locked && (
            <RemoveButton
              about="the authenticator app"
              title="Remove the authenticator app?"
              description="Its codes count no more. You can set up another one at any time."
              action={youPaths("seller").security}
              fields={{ intent: "remove-app" }}
            />
          )
        ) : (
          <Link to={to} className={buttonLook({ look: first ? "primary" : "outline" })}>
            Set it up
          </Link>
        )
      }
    >
      An app on your phone shows a new code every half minute, also without a network. You type it after your
      password.
      {on && locked && " To remove it, add a passkey first."}
    </FactorCard>
  );
}
