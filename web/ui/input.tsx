import type { ComponentProps } from "react";
import { cn } from "./class-names.ts";

const box = [
  "w-full min-w-0 rounded-lg border border-input bg-card text-base text-foreground shadow-xs sm:text-sm",
  "placeholder:text-muted-foreground/70 hover:border-foreground/30",
  "aria-invalid:border-destructive disabled:cursor-not-allowed disabled:bg-muted disabled:text-muted-foreground",
];

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={cn(box, "h-11 px-3", className)} />;
}

export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return <textarea {...rest} rows={rows} className={cn(box, "px-3 py-2.5 leading-relaxed", className)} />;
}

/** The browser's own list: the best one on a phone, and it works before any script does. */
export function Select({ className, ...rest }: ComponentProps<"select">) {
  return <select {...rest} className={cn(box, "h-11 cursor-pointer px-3 pe-8", className)} />;
}
