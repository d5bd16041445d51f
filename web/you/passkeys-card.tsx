import { KeyRound } from "lucide-react";
import { Link } from "react-router";
import { buttonLook } from "#web/ui/button.tsx";
import { FactorCard } from "./factor-card.tsx";
import { RemoveButton } from "./remove-button.tsx";
import type { PasskeyView } from "./safety-view.ts";

type Props = {
  passkeys: PasskeyView[];
  /** Whether the only one is the only second factor of somebody who must have one. */
  locked: boolean;
  /** Where one is added. */
  to: string;
  /** Where one is removed. */
  action: string;
};

/** Passkeys: what each is called, when it came and was used. */
export function PasskeysCard({ passkeys, locked, to, action }: Props) {
  return (
    <FactorCard
      icon={KeyRound}
      title="Passkeys"
      action={
        <Link to={to} className={buttonLook()}>
          Add a passkey
        </Link>
      }
      list={
        passkeys.length > 0 && (
          <ul className="divide-y divide-border border-t border-border">
            {passkeys.map(({ id, name, about }) => (
              <li key={id} className="flex items-center gap-x-3 px-4 py-2 text-sm sm:ps-19 sm:pe-5">
                <div className="grid min-h-11 min-w-0 grow content-center gap-0.5">
                  <span className="font-medium wrap-anywhere">{name}</span>
                  <span className="text-[13px] text-muted-foreground">{about}</span>
                </div>
                {!locked && (
                  <RemoveButton
                    about={`the passkey “${name}”`}
                    title={`Remove “${name}”?`}
                    description="It opens your account no more. Delete it from the device as well, so that it does not offer itself."
                    action={action}
                    fields={{ intent: "remove-passkey", id }}
                  />
                )}
              </li>
            ))}
          </ul>
        )
      }
    >
      Your phone or computer signs you in when you unlock it: nothing to type, and nothing that a false page
      could steal.
      {locked && passkeys.length > 0 && " To remove it, set up an app or another passkey first."}
    </FactorCard>
  );
}
