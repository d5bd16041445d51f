import { useEffect } from "react";
import { useBlocker } from "react-router";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions } from "#web/ui/dialog.tsx";

/** Asks before what was typed is lost, inside the dashboard and on the way out of it. */
export function UnsavedGuard({ dirty }: { dirty: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) =>
      dirty && (currentLocation.pathname !== nextLocation.pathname || historyAction === "POP"),
  );
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [dirty]);
  return (
    <Dialog
      open={blocker.state === "blocked"}
      onOpenChange={(open) => !open && blocker.reset?.()}
      title="Leave without saving?"
      description="What you changed on this page is not saved yet."
    >
      <DialogActions>
        <Button look="dangerQuiet" onClick={() => blocker.proceed?.()}>
          Leave, lose changes
        </Button>
        <Button look="primary" onClick={() => blocker.reset?.()}>
          Stay on this page
        </Button>
      </DialogActions>
    </Dialog>
  );
}
