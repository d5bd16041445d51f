import { EyeOff } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useLocation, useRevalidator } from "react-router";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";

/** As long as the server lets an admin's session rest. */
const REST_MS = 30 * 60_000;
const WARNED_MS = 3 * 60_000;
const LOOK_EVERY_MS = 10_000;

/**
 * Says some minutes before that the session will be over, with a way to stay; when it is, what was on the page is not left
 * standing on a screen that nobody sits at. Asks the server nothing by itself: that would keep the session alive.
 */
export function IdleWatch({ children }: { children: ReactNode }) {
  const { key } = useLocation();
  const { revalidate, state: asking } = useRevalidator();
  const [stayed, setStayed] = useState(0);
  const [rest, setRest] = useState({ since: "", ms: 0 });
  // Each page, and each wish to stay, was a request: the server counts from there.
  const since = `${key} ${stayed}`;
  useEffect(() => {
    const began = Date.now();
    const timer = setInterval(() => setRest({ since, ms: Date.now() - began }), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [since]);
  const rested = rest.since === since ? rest.ms : 0;

  if (rested >= REST_MS)
    return (
      <EmptyState
        icon={EyeOff}
        title="You were away for half an hour"
        action={
          <Button look="primary" onClick={() => window.location.reload()}>
            Go on
          </Button>
        }
      >
        So the page was put away, and you are signed out. You come back to it when you sign in.
      </EmptyState>
    );
  return (
    <>
      <output className="fixed inset-x-3 bottom-3 z-50 mx-auto block max-w-lg empty:hidden print:hidden">
        {rested >= REST_MS - WARNED_MS && (
          <div className="flex flex-wrap items-center gap-3 rounded-xl border border-warning/40 bg-card p-3 ps-4 text-sm shadow-lg">
            <p className="grow basis-48">
              You will be signed out in a few minutes, because nothing happens here.
            </p>
            <Button
              look="primary"
              size="small"
              pending={asking === "loading"}
              onClick={() => {
                setStayed(stayed + 1);
                void revalidate();
              }}
            >
              Stay signed in
            </Button>
          </div>
        )}
      </output>
      {children}
    </>
  );
}
