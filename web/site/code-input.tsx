import type { ComponentProps } from "react";
import { Input } from "#web/ui/input.tsx";

/** For a code from a letter: phones offer to fill it in, and bring up the digits. */
export function CodeInput(props: ComponentProps<"input">) {
  return (
    <Input
      {...props}
      inputMode="numeric"
      autoComplete="one-time-code"
      enterKeyHint="go"
      maxLength={12}
      required
      className="font-mono text-xl tracking-[0.2em]"
    />
  );
}
