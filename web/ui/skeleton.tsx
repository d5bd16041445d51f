import { cn } from "./class-names.ts";

/** Keeps the place of something that is on its way. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden
      className={cn("animate-pulse rounded-lg bg-foreground/8 motion-reduce:animate-none", className)}
    />
  );
}
