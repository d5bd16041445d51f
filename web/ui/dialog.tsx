import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { useRef, type ReactNode } from "react";
import { cn } from "./class-names.ts";
import { buttonLook } from "./button.tsx";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  trigger?: ReactNode;
  children: ReactNode;
};

/**
 * A question that must be answered first: a sheet from below on a phone, a box in the middle on a desk. It begins at its first field or
 * button, and whoever closes it is back where they were.
 */
export function Dialog({ open, onOpenChange, title, description, trigger, children }: Props) {
  const before = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 bg-black/50" />
        <Radix.Content
          onOpenAutoFocus={() => {
            before.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (before.current instanceof HTMLElement) before.current.focus();
          }}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={cn(
            "fixed inset-x-0 bottom-0 z-50 grid max-h-[90dvh] gap-4 overflow-y-auto rounded-t-2xl border border-border bg-card p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] text-card-foreground shadow-xl",
            "sm:inset-x-auto sm:start-1/2 sm:top-1/2 sm:bottom-auto sm:w-full sm:max-w-md sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-2xl rtl:sm:translate-x-1/2",
          )}
        >
          <div className="grid gap-1.5 pe-10">
            <Radix.Title className="text-lg leading-6 font-semibold">{title}</Radix.Title>
            {description && (
              <Radix.Description className="text-sm text-muted-foreground">{description}</Radix.Description>
            )}
          </div>
          {children}
          <Radix.Close
            aria-label="Close"
            className={cn(buttonLook({ look: "quiet", size: "icon" }), "absolute end-2.5 top-2.5")}
          >
            <X aria-hidden />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The buttons at a dialog's end: the safe one first in reading order on a desk, last under the thumb on a phone. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-col-reverse gap-2 pt-1 sm:flex-row sm:justify-end">{children}</div>;
}

export const DialogClose = Radix.Close;
