import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"input">, "type"> & { label: string; hint: string };

/** One of several choices, with a sentence about it; the whole row is the target. */
export function RadioRow({ label, hint, ...rest }: Props) {
  return (
    <label className="grid min-h-11 cursor-pointer grid-cols-[auto_1fr] items-start gap-x-3 py-2 text-sm">
      <input {...rest} type="radio" className="mt-0.5 size-[18px] cursor-pointer accent-primary" />
      <span className="font-medium">{label}</span>
      <span className="col-start-2 text-[13px] text-muted-foreground">{hint}</span>
    </label>
  );
}
