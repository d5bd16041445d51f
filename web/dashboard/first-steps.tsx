import { Check } from "lucide-react";
import { Link } from "react-router";
import { type Permission, whoMayDo } from "#domain/staff/may.ts";
import { rolesInWords } from "#domain/staff/role-words.ts";
import type { FirstSteps as Steps } from "#domain/store/first-steps.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { CopyButton } from "#web/ui/copy-button.tsx";
import { Progress } from "#web/ui/progress.tsx";
import { cn } from "#web/ui/class-names.ts";
import { useFrame } from "./frame-data.ts";

type Step = { permission: Permission; done: boolean; title: string; text: string; to: string; act: string };

/** What a new store needs to sell, the next thing first. */
export function FirstSteps({ steps }: { steps: Steps }) {
  const { base, shopUrl, can } = useFrame();
  const list: Step[] = [
    {
      permission: "catalogue.write",
      done: steps.product,
      title: "Add a product",
      text: "One is enough to begin.",
      to: "/products/new",
      act: "Add a product",
    },
    {
      permission: "payments.write",
      done: steps.payment,
      title: "Say how you are paid",
      text: "Your own Paystack key, or pay on delivery.",
      to: "/settings/payments",
      act: "Set up payments",
    },
    {
      permission: "settings.write",
      done: steps.delivery,
      title: "Set your delivery",
      text: "What it costs and how long it takes.",
      to: "/settings",
      act: "Set delivery",
    },
    {
      permission: "settings.write",
      done: steps.look,
      title: "Make it yours",
      text: "A logo, a large picture, your colours.",
      to: "/settings/look",
      act: "Choose the look",
    },
  ];
  const next = list.findIndex(({ done, permission }) => !done && can(permission));
  const doneCount = list.filter(({ done }) => done).length;
  return (
    <Card title="Get your shop ready" hint={`${doneCount} of ${list.length} done`}>
      <Progress done={doneCount} total={list.length} label="First steps" />
      <ol className="grid gap-1">
        {list.map(({ permission, done, title, text, to, act }, at) => (
          <li
            key={to}
            className={cn(
              "flex flex-wrap items-center gap-3 rounded-lg py-2",
              at === next && "-mx-3 bg-primary/8 px-3",
            )}
          >
            <span
              className={cn(
                "grid size-7 shrink-0 place-items-center rounded-full border border-input text-[13px] font-semibold",
                done && "border-success bg-success text-success-foreground",
              )}
            >
              {done ? <Check aria-label="Done" className="size-4" /> : at + 1}
            </span>
            <span className="grid min-w-40 grow text-sm">
              <span className={cn("font-medium", done && "text-muted-foreground line-through decoration-1")}>
                {title}
              </span>
              {!done && (
                <span className="text-muted-foreground">
                  {can(permission) ? text : `This is for ${rolesInWords(whoMayDo(permission))}.`}
                </span>
              )}
            </span>
            {!done && can(permission) && (
              <Link to={base + to} className={buttonLook({ look: at === next ? "primary" : "outline" })}>
                {act}
              </Link>
            )}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-3 border-t border-border pt-4 text-sm">
        <p className="min-w-0">
          Your shop is at{" "}
          <a
            href={shopUrl}
            target="_blank"
            rel="noreferrer"
            className="font-medium break-all text-primary underline underline-offset-4"
          >
            {shopUrl.replace(/^https?:\/\//, "")}
          </a>
        </p>
        <CopyButton text={shopUrl} label="Copy its address" said="Address copied." />
      </div>
    </Card>
  );
}
