import { ChevronRight, LogOut, Plus, ShieldAlert, ShieldCheck } from "lucide-react";
import { Form, Link, redirect } from "react-router";
import { renameSeller } from "#domain/seller/rename.ts";
import { needsSecondFactor } from "#domain/seller/needs-second-factor.ts";
import { page, typedOf } from "#web/answers.ts";
import { membershipsContext, meOf, realmContext } from "#web/context.ts";
import { answerForm } from "#web/site/form-answer.ts";
import { FormField, ProblemSummary } from "#web/site/form-parts.tsx";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Input } from "#web/ui/input.tsx";
import type { Route } from "./+types/profile";
import { DoneLine } from "./done-line.tsx";
import { SettingRow } from "./setting-row.tsx";
import { YouPage } from "./you-page.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "Your account – OPNMRT" },
  { name: "robots", content: "noindex" },
];

/** A seller's own page: who they are, how safe that is, and where they belong. */
export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const { name, email } = meOf(context);
  const memberships = context.get(membershipsContext);
  return {
    name,
    email,
    secondFactor: memberships.secondFactor,
    needed: needsSecondFactor(memberships),
    stores: memberships.stores.map((store) => ({ slug: store.slug, name: store.name, role: store.role })),
  };
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  return answerForm(typed, async () => {
    await renameSeller(door.identity, meOf(context), typed["name"] ?? "");
    return redirect("/you?done=name", { headers: await door.renew() });
  });
});

const LABELS = { name: "Name" };
const ROLES = { owner: "Owner", manager: "Manager", staff: "Staff", viewer: "Viewer" } as const;

export default function Profile({ loaderData, actionData }: Route.ComponentProps) {
  const { name, email, stores } = loaderData;
  const { problems, typed } = actionData ?? {};
  return (
    <YouPage title="Your account">
      <DoneLine />
      <SafetyLine {...loaderData} />
      <Card title="You" hint="Your name stands in the list of staff of each store you work in.">
        <Form key={name} method="post" noValidate className="grid gap-4">
          <ProblemSummary problems={problems} labels={LABELS} />
          <FormField name="name" label={LABELS.name} problems={problems}>
            {(control) => (
              <span className="flex flex-wrap gap-2">
                <Input
                  {...control}
                  defaultValue={typed?.["name"] ?? name}
                  autoComplete="name"
                  required
                  className="min-w-52 grow basis-0"
                />
                <Button type="submit">Save</Button>
              </span>
            )}
          </FormField>
        </Form>
        <div className="-mx-4 -mb-4 divide-y divide-border border-t border-border sm:-mx-5 sm:-mb-5">
          <SettingRow name="E-mail" to="/you/email" action="Change" about="your e-mail address">
            {email}
          </SettingRow>
          <SettingRow name="Password" to="/you/password" action="Change" about="your password">
            <span aria-label="hidden">••••••••••</span>
          </SettingRow>
        </div>
      </Card>
      <Card
        title="Your stores"
        flush
        action={
          <Link to="/stores/new" className={buttonLook({ look: "quiet", size: "small" })}>
            <Plus aria-hidden />
            {stores.length === 0 ? "Open one" : "Open another"}
          </Link>
        }
      >
        <ul className="divide-y divide-border border-t border-border">
          {stores.map((store) => (
            <li key={store.slug}>
              <Link
                to={`/dashboard/${store.slug}`}
                className="flex min-h-14 items-center gap-3 px-4 py-2 text-sm -outline-offset-2 hover:bg-muted/60 sm:px-5"
              >
                <span className="min-w-0 grow truncate font-medium">{store.name}</span>
                <span className="text-muted-foreground">{ROLES[store.role]}</span>
                <ChevronRight aria-hidden className="size-4 shrink-0 text-muted-foreground rtl:rotate-180" />
              </Link>
            </li>
          ))}
          {stores.length === 0 && (
            <li className="px-4 py-4 text-sm text-muted-foreground sm:px-5">You work in no store yet.</li>
          )}
        </ul>
      </Card>
      <Form method="post" action="/sign-out" className="sm:hidden">
        <Button type="submit" className="w-full">
          <LogOut aria-hidden />
          Sign out
        </Button>
      </Form>
    </YouPage>
  );
}

/** How safe the account is, in a sentence, and the way to more. */
function SafetyLine({ secondFactor, needed }: { secondFactor: boolean; needed: boolean }) {
  const Icon = secondFactor ? ShieldCheck : ShieldAlert;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border border-border bg-card p-4 shadow-xs sm:px-5">
      <Icon
        aria-hidden
        strokeWidth={1.75}
        className={secondFactor ? "size-7 shrink-0 text-success" : "size-7 shrink-0 text-warning"}
      />
      <div className="min-w-0 grow basis-56 text-sm">
        <p className="font-semibold">
          {secondFactor ? "A password alone does not open it" : "Your password alone opens it"}
        </p>
        <p className="text-muted-foreground">
          {secondFactor
            ? "Signing in takes a second factor, too."
            : needed
              ? "A store of yours takes real money, so you need a second factor."
              : "With a second factor, a stranger who finds it out still stands outside."}
        </p>
      </div>
      <Link to="/you/security" className={buttonLook({ look: secondFactor ? "outline" : "primary" })}>
        {secondFactor ? "See security" : "Make it safer"}
      </Link>
    </div>
  );
}
