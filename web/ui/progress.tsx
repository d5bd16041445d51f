/** How far a long piece of work is. */
export function Progress({ done, total, label }: { done: number; total: number; label: string }) {
  return (
    <progress
      aria-label={label}
      value={Math.min(done, total)}
      max={Math.max(total, 1)}
      className={[
        "h-2.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-foreground/10",
        "[&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-primary",
        "[&::-webkit-progress-value]:transition-[width] [&::-webkit-progress-value]:duration-700 [&::-moz-progress-bar]:bg-primary",
      ].join(" ")}
    />
  );
}
