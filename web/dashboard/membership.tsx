import { Check, Minus } from "lucide-react";
import { data, Link, redirect } from "react-router";
import { leaveStore } from "#domain/staff/leave.ts";
import { mayManage, type Permission, whoMayDo } from "#domain/staff/may.ts";
import { rolesInWords, ROLE_WORDS } from "#domain/staff/role-words.ts";
import { Card } from "#web/ui/card.tsx";
import { cn } from "#web/ui/class-names.ts";
import { page, textOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/membership";
import { useFrame } from "./frame-data.ts";
import { LeaveCard } from "./leave-card.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { PERMISSION_WORDS } from "./permission-words.ts";

export const loader = () => null;

/** Leaves the store, for good. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  if (textOf(await request.formData(), "intent") !== "leave")
    return data({ failed: "There is nothing to do." }, { status: 422 });
  await leaveStore(context.get(shopContext));
  return redirect("/dashboard?left=1");
});

export const meta: Route.MetaFunction = () => [{ title: "Your role in this store" }];

/** What somebody's role lets them do, and the way out of it. */
export default function Membership() {
  const { base, store, role, can } = useFrame();
  const words = ROLE_WORDS[role];
  const higher = whoMayDo("staff.write").filter((other) => mayManage(other, role));
  return (
    <>
      <PageHeader title="Your role in this store" hint={store.name} />
      <div className="mx-auto grid max-w-3xl gap-4 lg:mx-0 lg:gap-5">
        <Card title={`You are ${words.one}`} hint={words.can}>
          <ul className="grid gap-2.5 text-sm">
            {(Object.entries(PERMISSION_WORDS) as [Permission, string][]).map(([permission, text]) => (
              <Line key={permission} text={text} yes={can(permission)} />
            ))}
          </ul>
          {role !== "owner" && (
            <p className="border-t border-border pt-4 text-sm text-muted-foreground">
              Do you need more than that? Ask {rolesInWords(higher, { or: true })} to change your role.
            </p>
          )}
        </Card>
        {can("store.leave") ? (
          <LeaveCard />
        ) : (
          <Card title="Leaving">
            <p className="text-sm text-muted-foreground">
              A store always has an owner. To leave this one,{" "}
              <Link
                to={`${base}/settings/staff#hand-over`}
                className="font-medium text-foreground underline underline-offset-4"
              >
                hand it over
              </Link>{" "}
              first.
            </p>
          </Card>
        )}
      </div>
    </>
  );
}

function Line({ text, yes }: { text: string; yes: boolean }) {
  const Icon = yes ? Check : Minus;
  return (
    <li className={cn("flex items-start gap-3", !yes && "text-muted-foreground")}>
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", yes && "text-success")} />
      <span>
        <span className="sr-only">{yes ? "You can: " : "You can’t: "}</span>
        {text}
      </span>
    </li>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
