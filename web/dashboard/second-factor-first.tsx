import { ShieldCheck } from "lucide-react";
import { Link } from "react-router";
import { buttonLook } from "#web/ui/button.tsx";
import { useFrame } from "./frame-data.ts";

/** What an owner without a second factor should know before they say where real money goes. */
export function SecondFactorFirst({ before }: { before: "a live key" | "an account" }) {
  const { store } = useFrame();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-border p-3 ps-4 text-sm">
      <ShieldCheck aria-hidden className="size-5 shrink-0 text-primary" strokeWidth={1.75} />
      <p className="min-w-0 grow basis-56">
        {before === "a live key" ? "A test key works as it is." : "Transfers are real money."}{" "}
        <span className="text-muted-foreground">
          Before {before === "a live key" ? "a live one" : "you say on which account they go"}, your account
          needs a second factor: an app with codes, or a passkey.
        </span>
      </p>
      <Link to={`/you/security?for=${store.slug}`} className={buttonLook({ size: "small" })}>
        Set it up
      </Link>
    </div>
  );
}
