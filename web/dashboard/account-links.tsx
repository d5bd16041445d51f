import { ExternalLink, LogOut, UserRound } from "lucide-react";
import { Form, Link } from "react-router";
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
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1 border-t border-border pt-2">
      <a href={shopUrl} target="_blank" rel="noreferrer" className={row}>
        <ExternalLink aria-hidden />
        View shop
        <span className="sr-only">(opens in a new tab)</span>
      </a>
      <Link to="/you" className={row}>
        <UserRound aria-hidden />
        <span className="lg:hidden">You</span>
        <span className="hidden min-w-0 text-start lg:block">
          <span className="sr-only">Your account: </span>
          <span className="block truncate font-medium text-foreground">{seller.name}</span>
          <span className="block truncate text-xs">{seller.email}</span>
        </span>
      </Link>
      <Form method="post" action="/sign-out">
        <button className={row}>
          <LogOut aria-hidden />
          Sign out
        </button>
      </Form>
    </div>
  );
}
