import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type Props = {
  bad?: boolean;
  /** It went otherwise than asked, so nothing to tick off. */ partly?: boolean;
  children: ReactNode;
};

/** Says what just happened, or what stopped it. */
export function Note({ bad = false, partly = false, children }: Props) {
  return (
    <div
      role={bad ? "alert" : "status"}
      className={`mt-5 flex max-w-3xl gap-3 rounded-box border-s-4 bg-tint px-4 py-3 ${bad ? "border-bad" : "border-accent"}`}
    >
      <Icon
        of={bad ? "alert" : partly ? "info" : "check"}
        size={22}
        className={`mt-0.5 ${bad ? "text-bad" : "text-accent-text"}`}
      />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
