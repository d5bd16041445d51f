import { UserRound } from "lucide-react";
import { Form, Link } from "react-router";
import { buttonLook } from "#web/ui/button.tsx";
import { cn } from "#web/ui/class-names.ts";
import { Mark } from "./mark.tsx";

/** The top of the platform's own pages. `seller` is the name of who is signed in. */
export function SiteHeader({ seller }: { seller: string | null }) {
  return (
    <header className="print:hidden mx-auto flex w-full max-w-6xl items-center justify-between gap-2 px-4 py-3 sm:px-6">
      <a
        href="#content"
        className="sr-only rounded-lg bg-card px-4 py-3 focus:not-sr-only focus:absolute focus:z-10"
      >
        Skip to content
      </a>
      <Link to="/" className="flex min-h-11 items-center gap-2.5 rounded-lg font-semibold tracking-[0.06em]">
        <Mark />
        <span>OPNMRT</span>
      </Link>
      <nav aria-label="Account" className="flex items-center gap-1 sm:gap-2">
        {seller !== null ? (
          <>
            <Link to="/you" className={cn(buttonLook({ look: "quiet" }), "max-sm:w-11 max-sm:px-0")}>
              <UserRound aria-hidden className="sm:hidden" />
              <span className="max-sm:sr-only">Your account</span>
            </Link>
            <Link to="/dashboard" className={buttonLook({ look: "quiet" })}>
              Your stores
            </Link>
            {/* On a phone there is room for two of the three: signing out is on one's own page, too. */}
            <Form method="post" action="/sign-out" className="max-sm:hidden">
              <button type="submit" className={buttonLook({ look: "outline" })}>
                Sign out
              </button>
            </Form>
          </>
        ) : (
          <>
            <Link to="/sign-in" className={buttonLook({ look: "quiet" })}>
              Sign in
            </Link>
            <Link to="/sign-up" className={cn(buttonLook({ look: "primary" }), "max-[25rem]:hidden")}>
              Open your store
            </Link>
          </>
        )}
      </nav>
    </header>
  );
}

/** The foot of the platform's own pages. */
export function SiteFooter() {
  return (
    <footer className="print:hidden mt-auto border-t border-border">
      <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-6 text-sm text-muted-foreground sm:px-6">
        <p>OPNMRT: shops that belong to their sellers.</p>
        <p>We never hold your money.</p>
      </div>
    </footer>
  );
}
