import type { ComponentProps } from "react";
import { Input } from "#web/ui/input.tsx";

/** For the six digits that an authenticator app shows. */
export function AppCodeInput(props: ComponentProps<"input">) {
  return (
    <Input
      {...props}
      inputMode="numeric"
      autoComplete="one-time-code"
      enterKeyHint="go"
      maxLength={8}
      required
      className="font-mono text-xl tracking-[0.3em] sm:text-xl"
    />
  );
}
