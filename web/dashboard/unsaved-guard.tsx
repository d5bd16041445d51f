import { useEffect, useRef } from "react";
import { useBlocker } from "react-router";
import { Button } from "#web/ui/button.tsx";
import { Dialog, DialogActions } from "#web/ui/dialog.tsx";

/** The editors on the page that hold something unsaved. Only effects write to it, so it stays empty on the server. */
const unsaved = new Map<symbol, () => void>();

type Guarded = {
  dirty: boolean;
  /** Does away with what was kept of it, once it is given up. */
  onLeave?: () => void;
};

/** Marks an editor that has something to lose: `LeaveQuestion` asks before it is lost. A page can have several. */
export function UnsavedGuard({ dirty, onLeave }: Guarded) {
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    if (!dirty) return;
    const editor = Symbol("editor");
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    unsaved.set(editor, () => leave.current?.());
    addEventListener("beforeunload", ask);
    return () => {
      unsaved.delete(editor);
      removeEventListener("beforeunload", ask);
    };
  }, [dirty]);
  return null;
}

/**
 * Asks before what was typed in any editor is lost, inside the dashboard. It stands once, around all pages: React Router hears
 * only the last of several blockers.
 */
export function LeaveQuestion() {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) =>
      unsaved.size > 0 && (currentLocation.pathname !== nextLocation.pathname || historyAction === "POP"),
  );
  return (
    <Dialog
      open={blocker.state === "blocked"}
      onOpenChange={(open) => !open && blocker.reset?.()}
      title="Leave without saving?"
      description="What you changed on this page is not saved yet."
    >
      <DialogActions>
        <Button
          look="dangerQuiet"
          onClick={() => {
            for (const leave of unsaved.values()) leave();
            blocker.proceed?.();
          }}
        >
          Leave, lose changes
        </Button>
        <Button look="primary" onClick={() => blocker.reset?.()}>
          Stay on this page
        </Button>
      </DialogActions>
    </Dialog>
  );
}
