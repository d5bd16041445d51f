import { ExternalLink, LogOut } from "lucide-react";
import { Form } from "react-router";
import { cn } from "#web/ui/class-names.ts";
import { useFrame } from "./frame-data.ts";

const row = cn(
  "flex min-h-11 w-full cursor-pointer flex-col items-center justify-center gap-1 rounded-lg text-[11px] text-muted-foreground hover:bg-muted hover:text-foreground",
  "lg:flex-row lg:justify-start lg:gap-3 lg:px-3 lg:text-sm [&_svg]:size-[18px] [&_svg]:shrink-0",
);

/** At the foot of the rail: to the shop, who is signed in, and out. */
export function AccountLinks() {
  const { shopUrl, seller } = useFrame();
  return (
    <div className="grid gap-1 border-t border-border pt-2">
      <a href={shopUrl} target="_blank" rel="noreferrer" className={row}>
        <ExternalLink aria-hidden />
        View shop
        <span className="sr-only">(opens in a new tab)</span>
      </a>
      <Form method="post" action="/sign-out">
        <button className={row}>
          <LogOut aria-hidden />
          Sign out
        </button>
      </Form>
      <div className="hidden min-w-0 px-3 py-1.5 lg:block">
        <p className="truncate text-sm font-medium">{seller.name}</p>
        <p className="truncate text-xs text-muted-foreground">{seller.email}</p>
      </div>
    </div>
  );
}
