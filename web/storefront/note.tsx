import { CircleAlert, CircleCheck, Info } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  bad?: boolean;
  /** It went otherwise than asked, so nothing to tick off. */ partly?: boolean;
  children: ReactNode;
};

/** Says what just happened, or what stopped it. */
export function Note({ bad = false, partly = false, children }: Props) {
  const Icon = bad ? CircleAlert : partly ? Info : CircleCheck;
  return (
    <div
      role={bad ? "alert" : "status"}
      className={`mt-5 flex max-w-3xl gap-3 rounded-box border-l-4 bg-tint px-4 py-3 ${bad ? "border-bad" : "border-accent"}`}
    >
      <Icon
        size={22}
        strokeWidth={1.75}
        aria-hidden="true"
        className={`mt-0.5 shrink-0 ${bad ? "text-bad" : "text-accent-text"}`}
      />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
