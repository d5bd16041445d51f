import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Button } from "#web/ui/button.tsx";
import { useHydrated } from "./form-parts.tsx";
import { post, problemOf } from "./passkey-call.ts";

/** Signs in with a passkey: by finger, face or PIN, without a password. Shown once scripts run. */
export function PasskeyButton({
  at,
  next,
  look = "outline",
}: {
  at: string;
  next: string;
  look?: "outline" | "primary";
}) {
  const [state, setState] = useState<{ pending: boolean; problem: string | null }>({
    pending: false,
    problem: null,
  });
  const live = useHydrated();
  if (!live || !("PublicKeyCredential" in window)) return null;
  async function use() {
    setState({ pending: true, problem: null });
    try {
      const { startAuthentication } = await import("@simplewebauthn/browser");
      const optionsJSON = (await post(at, {})) as Parameters<typeof startAuthentication>[0]["optionsJSON"];
      const answer = await startAuthentication({ optionsJSON });
      const where = `${at}?${new URLSearchParams({ next }).toString()}`;
      const done = (await post(where, { answer: JSON.stringify(answer) })) as { next: string };
      window.location.assign(done.next);
    } catch (error) {
      setState({ pending: false, problem: problemOf(error) });
    }
  }
  return (
    <div className="grid gap-2">
      <Button
        type="button"
        look={look}
        pending={state.pending}
        onClick={() => void use()}
        className="min-h-12 w-full"
      >
        <KeyRound aria-hidden />
        Use a passkey
      </Button>
      <p role="alert" className="text-sm text-destructive empty:hidden">
        {state.problem}
      </p>
    </div>
  );
}
