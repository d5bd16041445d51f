import type { ReactNode } from "react";
import { data, Form, isRouteErrorResponse, Link, redirect } from "react-router";
import { Conflict } from "#domain/errors.ts";
import { acceptInvitation } from "#domain/staff/accept.ts";
import { invitationByToken, type InvitationState } from "#domain/staff/invitation.ts";
import { ROLE_WORDS } from "#domain/staff/role-words.ts";
import { page, textOf } from "#web/answers.ts";
import { meContext, realmContext } from "#web/context.ts";
import { dateOnly } from "#web/dashboard/zone.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { cn } from "#web/ui/class-names.ts";
import type { Route } from "./+types/invitation";
import { Broken } from "./broken.tsx";
import { FormPage } from "./form-page.tsx";
import { ProblemSummary, SendButton } from "./form-parts.tsx";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `Join ${loaderData.store} – OPNMRT` : "An invitation – OPNMRT" },
  { name: "robots", content: "noindex" },
];

/** The address itself opens something, so nothing on the way keeps what is behind it. */
export const headers: Route.HeadersFunction = () => ({ "cache-control": "private, no-store" });

/** A link that is over says so also to machines that look at it. */
const STATUS: Record<InvitationState, number> = {
  open: 200,
  accepted: 410,
  revoked: 410,
  expired: 410,
  closed: 503,
};

/** What the letter's link leads to, for whoever opens it. Only who holds the link learns of the store. */
export const loader = page(async ({ context, params }: Route.LoaderArgs) => {
  const me = context.get(meContext);
  const found = await invitationByToken(context.get(realmContext).identity, params.token);
  const { state, role, email, invitedByName, expiresAt, store } = found;
  return data(
    {
      state,
      role,
      email,
      invitedBy: invitedByName,
      until: dateOnly(expiresAt, store.timeZone),
      store: store.name,
      here: `/invitations/${params.token}`,
      me: me?.email ?? null,
    },
    { status: STATUS[state] },
  );
});

/** Joins; with the intent `leave`, signs out so that the right person can sign in. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const here = `/invitations/${params.token}`;
  const door = context.get(realmContext);
  if (textOf(await request.formData(), "intent") === "leave")
    return redirect(here, { headers: await door.leave() });
  const me = context.get(meContext);
  if (!me) return redirect(here);
  try {
    const { slug } = await acceptInvitation(door.identity, me, params.token);
    return redirect(`/dashboard/${slug}?done=joined`);
  } catch (error) {
    if (error instanceof Conflict) return data({ problems: { "": error.message } }, { status: 409 });
    throw error;
  }
});

type View = Route.ComponentProps["loaderData"];

export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.state !== "open") return <Over view={loaderData} state={loaderData.state} />;
  const { store, role, invitedBy, me, email } = loaderData;
  return (
    <FormPage title={`Join ${store}`} lead={`${invitedBy} would like to work with you there.`}>
      <div className="grid gap-5">
        <Offer view={loaderData} />
        <ProblemSummary problems={actionData?.problems} labels={{}} />
        {me === null ? (
          <Enter view={loaderData} />
        ) : me === email ? (
          <Form method="post">
            <SendButton>Join as {ROLE_WORDS[role].one}</SendButton>
          </Form>
        ) : (
          <OtherAddress view={loaderData} me={me} />
        )}
      </div>
    </FormPage>
  );
}

/** What is offered, to whom and until when. */
function Offer({ view: { role, email, until } }: { view: View }) {
  const rows = [
    ["As", ROLE_WORDS[role].name, ROLE_WORDS[role].can],
    ["For", email, null],
    ["Until", until, null],
  ] as const;
  return (
    <dl className="grid gap-3">
      {rows.map(([name, value, more]) => (
        <div key={name} className="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-3">
          <dt className="text-sm leading-6 text-muted-foreground">{name}</dt>
          <dd className="grid gap-0.5">
            <span className="font-medium wrap-anywhere">{value}</span>
            {more && <span className="text-sm text-muted-foreground">{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** For who is not signed in: both ways in lead back here. */
function Enter({ view: { email, here } }: { view: View }) {
  const wide = "min-h-12 w-full text-base";
  return (
    <div className="grid gap-3">
      <Link
        to={`/sign-up?${new URLSearchParams({ next: here, email })}`}
        className={cn(buttonLook({ look: "primary" }), wide)}
      >
        Make an account
      </Link>
      <Link to={`/sign-in?${new URLSearchParams({ next: here })}`} className={cn(buttonLook(), wide)}>
        I have one: sign in
      </Link>
      <p className="text-sm text-muted-foreground">
        Use the address the letter came to, <span className="wrap-anywhere">{email}</span>. Then you come back
        here.
      </p>
    </div>
  );
}

function OtherAddress({ view: { email }, me }: { view: View; me: string }) {
  return (
    <div className="grid gap-4 border-t border-border pt-5">
      <p className="text-sm leading-relaxed">
        You are signed in as <strong className="font-medium wrap-anywhere">{me}</strong>, and the invitation
        is for <strong className="font-medium wrap-anywhere">{email}</strong>. If both are you, sign out and
        come in with the other one. If not, ask to be invited with the address you use here.
      </p>
      <Form method="post">
        <input type="hidden" name="intent" value="leave" />
        <SendButton>Sign out, and in again</SendButton>
      </Form>
    </div>
  );
}

const OVER: Record<Exclude<InvitationState, "open">, (view: View) => { title: string; text: string }> = {
  accepted: ({ store, me, email, invitedBy }) =>
    me === email
      ? {
          title: "You accepted this invitation",
          text: `It counts once. If you are on the staff of ${store}, simply sign in; if you are not any more, ask ${invitedBy} for a new one.`,
        }
      : {
          title: "This invitation was used",
          text: `It was accepted and counts once. If that was not you, tell ${invitedBy}.`,
        },
  revoked: ({ store, invitedBy }) => ({
    title: "This invitation was withdrawn",
    text: `Nobody can join ${store} with it any more. If that is a mistake, ask ${invitedBy} for a new one.`,
  }),
  expired: ({ store, invitedBy }) => ({
    title: "The time of this invitation is over",
    text: `Ask ${invitedBy} to send it again: this link then works once more, and you can join ${store}.`,
  }),
  closed: ({ store }) => ({
    title: "This store is closed for now",
    text: `The platform has closed ${store} for a while, so nobody can join it. Your invitation stays.`,
  }),
};

function Over({ view, state }: { view: View; state: Exclude<InvitationState, "open"> }) {
  return (
    <NoForm {...OVER[state](view)}>
      {view.me === null ? (
        <Link to="/sign-in" className={buttonLook({ look: "primary" })}>
          Sign in
        </Link>
      ) : (
        <Link to="/dashboard" className={buttonLook({ look: "primary" })}>
          Your stores
        </Link>
      )}
    </NoForm>
  );
}

/** A link that is not ours, or was cut off, learns nothing. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const forged = isRouteErrorResponse(error) && error.status === 404;
  if (!forged) return <Broken error={error} />;
  return (
    <NoForm
      title="We don’t know this invitation"
      text="Its link may have been cut short on the way. Open the letter again and press its button, or copy the whole address."
    />
  );
}

/** Where a form could have been: what is the matter, and where to go. */
function NoForm({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="mx-auto grid w-full max-w-lg grow grid-cols-[minmax(0,1fr)] content-center gap-3 px-4 pt-8 pb-16 sm:px-6">
      <h1 className="font-serif text-4xl leading-[1.05] wrap-anywhere sm:text-5xl">{title}</h1>
      <p className="text-lg wrap-anywhere text-muted-foreground">{text}</p>
      <p className="mt-3 flex flex-wrap gap-3">
        {children}
        <Link to="/" className={buttonLook()}>
          Go to the front page
        </Link>
      </p>
    </div>
  );
}
