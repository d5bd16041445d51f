import type { ReactNode } from "react";
import { Link } from "react-router";
import { buttonLook } from "#web/ui/button.tsx";

type Props = { name: string; to: string; action: string; about: string; children: ReactNode };

/** One thing about somebody and the way to change it. `about` completes the link for screen readers: "Change your password". */
export function SettingRow({ name, to, action, about, children }: Props) {
  return (
    <div className="flex items-center gap-3 px-4 py-2.5 text-sm sm:px-5">
      <div className="grid min-w-0 grow gap-0.5">
        <span className="text-muted-foreground">{name}</span>
        <span className="font-medium wrap-anywhere">{children}</span>
      </div>
      <Link to={to} className={buttonLook({ size: "small" })}>
        {action}
        <span className="sr-only">{about}</span>
      </Link>
    </div>
  );
}
