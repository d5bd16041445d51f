import { cva, type VariantProps } from "class-variance-authority";
import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./class-names.ts";

/** The look of a button, for links that act as one too. Every size keeps a 44 px target. */
export const buttonLook = cva(
  [
    "inline-flex min-h-11 shrink-0 items-center justify-center gap-2 rounded-lg text-sm font-medium whitespace-nowrap",
    "cursor-pointer transition-colors select-none",
    "disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50",
    "[&_svg]:size-[18px] [&_svg]:shrink-0",
  ],
  {
    variants: {
      look: {
        primary: "bg-primary text-primary-foreground shadow-xs hover:bg-primary/90",
        outline: "border border-border bg-card text-foreground shadow-xs hover:bg-muted",
        quiet: "text-foreground hover:bg-muted",
        danger: "bg-destructive text-destructive-foreground shadow-xs hover:bg-destructive/90",
        dangerQuiet: "text-destructive hover:bg-destructive/10",
      },
      size: { normal: "px-4", small: "px-3", icon: "w-11 px-0" },
    },
    defaultVariants: { look: "outline", size: "normal" },
  },
);

export type ButtonLook = VariantProps<typeof buttonLook>;

type Props = ComponentProps<"button"> & ButtonLook & { pending?: boolean };

/** A button. While `pending` it spins, says so, and does not send twice. */
export function Button({
  look,
  size,
  pending = false,
  className,
  children,
  type = "button",
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : rest.onClick}
      className={cn(buttonLook({ look, size }), className)}
    >
      {pending && <LoaderCircle aria-hidden className="animate-spin motion-reduce:animate-none" />}
      {children}
    </button>
  );
}
