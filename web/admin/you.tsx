import { page } from "#web/answers.ts";
import { meOf, realmContext } from "#web/context.ts";
import { safetyOf } from "#domain/second-factor/overview.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { DoneLine } from "#web/you/done-line.tsx";
import { PasskeysCard } from "#web/you/passkeys-card.tsx";
import { youPaths } from "#web/you/paths.ts";
import { safetyView } from "#web/you/safety-view.ts";
import { securityAction } from "#web/you/security-action.ts";
import { SessionsCard } from "#web/you/sessions-card.tsx";
import { SettingRow } from "#web/you/setting-row.tsx";
import type { Route } from "./+types/you";

export const meta: Route.MetaFunction = () => [
  { title: "Your account – OPNMRT console" },
  { name: "robots", content: "noindex" },
];

const PATHS = youPaths("admin");

/** An admin's own page. Name, address and app were set by the command that made the account, and are changed by it. */
export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const { identity } = context.get(realmContext);
  const me = meOf(context);
  const safety = await safetyOf(identity, me);
  return { name: me.name, email: me.email, ...safetyView(safety, identity.now(), "UTC") };
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const door = context.get(realmContext);
  const form = await request.formData();
  return securityAction(door, meOf(context), form, { needed: true, at: PATHS.home });
});

export default function You({ loaderData, actionData }: Route.ComponentProps) {
  const { name, email, passkeys, sessions, recoveryLeft } = loaderData;
  return (
    <div className="mx-auto grid w-full max-w-3xl content-start gap-4 px-3 pt-4 pb-12 sm:px-5">
      <h1 className="text-xl font-semibold tracking-tight">Your account</h1>
      <DoneLine />
      {actionData && <Notice tone="bad">{actionData.failed}</Notice>}
      <section
        aria-label="You"
        className="divide-y divide-border rounded-xl border border-border bg-card shadow-xs"
      >
        <Row name="Name">{name}</Row>
        <Row name="E-mail">{email}</Row>
        <SettingRow name="Password" to={PATHS.password} action="Change" about="your password">
          <span aria-label="hidden">••••••••••</span>
        </SettingRow>
        <Row name="Authenticator app">
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone="good">On</Badge>
            <span className="text-muted-foreground">
              {recoveryLeft} of 10 recovery codes left. The command that made your account makes new ones.
            </span>
          </span>
        </Row>
      </section>
      <h2 className="pt-3 text-base font-semibold">Passkeys and devices</h2>
      <PasskeysCard passkeys={passkeys} locked={false} to={PATHS.newPasskey} action={PATHS.home} />
      <SessionsCard sessions={sessions} action={PATHS.home} />
    </div>
  );
}

const Row = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div className="grid gap-0.5 px-4 py-2.5 text-sm sm:px-5">
    <span className="text-muted-foreground">{name}</span>
    <span className="font-medium wrap-anywhere">{children}</span>
  </div>
);
