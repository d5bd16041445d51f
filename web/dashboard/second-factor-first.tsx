import { ShieldCheck } from "lucide-react";
import { Link } from "react-router";
import { buttonLook } from "#web/ui/button.tsx";
import { useFrame } from "./frame-data.ts";

/** What an owner without a second factor should know before a live key is pasted. */
export function SecondFactorFirst() {
  const { store } = useFrame();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-border p-3 ps-4 text-sm">
      <ShieldCheck aria-hidden className="size-5 shrink-0 text-primary" strokeWidth={1.75} />
      <p className="min-w-0 grow basis-56">
        A test key works as it is.{" "}
        <span className="text-muted-foreground">
          Before a live one, your account needs a second factor: an app with codes, or a passkey.
        </span>
      </p>
      <Link to={`/you/security?for=${store.slug}`} className={buttonLook({ size: "small" })}>
        Set it up
      </Link>
    </div>
  );
}
