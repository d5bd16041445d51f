import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";

function subscribe(listener: () => void) {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

/** Says so when the connection is lost; what is typed stays on the page. */
export function ConnectionNotice() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div aria-live="polite" className="print:hidden">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-foreground px-4 py-2.5 text-sm text-background">
          <WifiOff aria-hidden className="size-4" />
          You are offline. Keep this page open: you can save when you are back.
        </p>
      )}
    </div>
  );
}
