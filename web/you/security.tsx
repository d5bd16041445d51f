import { Link } from "react-router";
import { needsSecondFactor } from "#domain/seller/needs-second-factor.ts";
import { safetyOf } from "#domain/second-factor/overview.ts";
import { page } from "#web/answers.ts";
import { membershipsContext, meOf, realmContext } from "#web/context.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import type { Route } from "./+types/security";
import { AppCard } from "./app-card.tsx";
import { CodesCard } from "./codes-card.tsx";
import { DoneLine } from "./done-line.tsx";
import { forStore, withFor } from "./for-store.ts";
import { PasskeysCard } from "./passkeys-card.tsx";
import { youPaths } from "./paths.ts";
import { safetyView } from "./safety-view.ts";
import { securityAction } from "./security-action.ts";
import { SessionsCard } from "./sessions-card.tsx";
import { YouPage } from "./you-page.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "Security of your account – OPNMRT" },
  { name: "robots", content: "noindex" },
];

/** What keeps strangers out of a seller's account, and where it is open now. */
export const loader = page(async ({ context, url }: Route.LoaderArgs) => {
  const { identity } = context.get(realmContext);
  const memberships = context.get(membershipsContext);
  const safety = await safetyOf(identity, meOf(context));
  return {
    ...safetyView(safety, identity.now(), memberships.stores[0]?.timeZone ?? "UTC"),
    needed: needsSecondFactor(memberships),
    store: forStore(memberships, url),
  };
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const needed = needsSecondFactor(context.get(membershipsContext));
  const door = context.get(realmContext);
  return securityAction(door, meOf(context), await request.formData(), { needed, at: PATHS.security });
});

const PATHS = youPaths("seller");

export default function Security({ loaderData, actionData }: Route.ComponentProps) {
  const { app, passkeys, recoveryLeft, sessions, needed, store } = loaderData;
  const factors = passkeys.length + (app ? 1 : 0);
  const locked = needed && factors === 1;
  return (
    <YouPage title="Security">
      {store && <ForStoreNotice store={store} done={factors > 0} />}
      <DoneLine />
      {actionData && <Notice tone="bad">{actionData.failed}</Notice>}
      <section aria-labelledby="second" className="grid gap-4">
        <div className="grid gap-1">
          <h2 id="second" className="text-lg font-semibold">
            A second factor
          </h2>
          <p className="max-w-[65ch] text-sm text-pretty text-muted-foreground">
            Passwords are found out. With an app or a passkey, a stranger who has yours still stands outside.
            {needed && " A store of yours takes real money, so you always need one of the two."}
          </p>
        </div>
        <AppCard on={app} locked={locked} first={factors === 0} to={withFor("/you/security/app", store)} />
        <PasskeysCard
          passkeys={passkeys}
          locked={locked}
          to={withFor(PATHS.newPasskey, store)}
          action={PATHS.security}
        />
        {factors > 0 && <CodesCard left={recoveryLeft} />}
      </section>
      <section aria-labelledby="where" className="grid gap-4 pt-4">
        <h2 id="where" className="text-lg font-semibold">
          Where you are signed in
        </h2>
        <SessionsCard sessions={sessions} action={PATHS.security} />
      </section>
    </YouPage>
  );
}

type Store = NonNullable<Route.ComponentProps["loaderData"]["store"]>;

/** Why somebody was led here, and the way back. */
function ForStoreNotice({ store, done }: { store: Store; done: boolean }) {
  const { name, live, next } = store;
  if (done)
    return (
      <Notice
        title={`All set for ${name}`}
        action={
          <Link to={next} className={buttonLook({ look: "primary" })}>
            Go on to {name}
          </Link>
        }
      >
        Your account has a second factor.
      </Notice>
    );
  return (
    <Notice tone="warn" title={live ? `${name} takes real money` : `Before ${name} takes real money`}>
      {live
        ? "So its dashboard opens for its owner with a second factor only. Set up an app or a passkey below; it takes two minutes, and the shop itself goes on selling meanwhile."
        : "Whoever says where its money goes can send it where it should not, so its owner signs in with a second factor. Set up an app or a passkey below, then go back to Payments."}
    </Notice>
  );
}
