import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import { cn } from "./class-names.ts";

export type Toast = { text: string; tone?: "good" | "bad"; undo?: { label: string; run: () => void } };
type Shown = Toast & { id: number };

let shown: readonly Shown[] = [];
let nextId = 1;
const listeners = new Set<() => void>();
const NONE: readonly Shown[] = [];

function change(to: readonly Shown[]) {
  shown = to;
  for (const listener of listeners) listener();
}

/** Says in passing what happened. At most three at once, the oldest goes first. In the browser only. */
export function say(toast: Toast): void {
  change([...shown.slice(-2), { ...toast, id: nextId++ }]);
}

const dismiss = (id: number) => change(shown.filter((toast) => toast.id !== id));

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where toasts appear; one on the page, in a live region that is there before they come. `low` where no tabs lie below. */
export function Toasts({ low = false }: { low?: boolean }) {
  const toasts = useSyncExternalStore(
    subscribe,
    () => shown,
    () => NONE,
  );
  return (
    <div
      aria-live="polite"
      className={cn(
        "pointer-events-none fixed inset-x-3 short:bottom-3 z-60 grid justify-items-center gap-2 sm:inset-x-auto sm:end-6 sm:bottom-6 sm:justify-items-end print:hidden",
        low
          ? "bottom-[calc(0.75rem+env(safe-area-inset-bottom))]"
          : "bottom-[calc(9rem+env(safe-area-inset-bottom))]",
      )}
    >
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

/** Long enough to read twice, longer when there is something to undo. */
const lifetime = (toast: Toast) => (toast.undo ? 10_000 : 4000 + toast.text.length * 50);

function OneToast({ toast }: { toast: Shown }) {
  useEffect(() => {
    const timer = setTimeout(() => dismiss(toast.id), lifetime(toast));
    return () => clearTimeout(timer);
  }, [toast]);
  const Icon = toast.tone === "bad" ? CircleAlert : CircleCheck;
  return (
    <div className="pointer-events-auto flex w-full max-w-md items-center gap-2.5 rounded-xl bg-foreground ps-4 pe-1 text-sm text-background shadow-lg sm:w-auto">
      <Icon
        aria-hidden
        className={cn("size-[18px] shrink-0", toast.tone === "bad" && "text-red-300 dark:text-red-700")}
      />
      <p className="grow py-3">{toast.text}</p>
      {toast.undo && (
        <button
          type="button"
          className="min-h-11 cursor-pointer rounded-lg px-3 font-semibold underline underline-offset-4"
          onClick={() => {
            toast.undo?.run();
            dismiss(toast.id);
          }}
        >
          {toast.undo.label}
        </button>
      )}
      <button
        type="button"
        aria-label="Dismiss"
        className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-lg"
        onClick={() => dismiss(toast.id)}
      >
        <X aria-hidden className="size-4" />
      </button>
    </div>
  );
}
