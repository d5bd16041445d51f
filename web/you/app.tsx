import { Form, Link } from "react-router";
import { confirmSecondFactor } from "#domain/second-factor/confirm.ts";
import { offerSecondFactor } from "#domain/second-factor/offer.ts";
import { page, typedOf } from "#web/answers.ts";
import { membershipsContext, meOf, realmContext } from "#web/context.ts";
import { answerForm } from "#web/site/form-answer.ts";
import { FormPage } from "#web/site/form-page.tsx";
import { FormField, ProblemSummary, SendButton } from "#web/site/form-parts.tsx";
import { buttonLook } from "#web/ui/button.tsx";
import { CopyButton } from "#web/ui/copy-button.tsx";
import type { Route } from "./+types/app";
import { AppCodeInput } from "./app-code-input.tsx";
import { BackLink } from "./back-link.tsx";
import { forStore } from "./for-store.ts";
import { qrPath } from "./qr-path.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "Set up an authenticator app – OPNMRT" },
  { name: "robots", content: "noindex" },
];

/** The secret to scan or type; null once an app counts. Asks for who it is first. */
export const loader = page(async ({ context, url }: Route.LoaderArgs) => {
  const { identity } = context.get(realmContext);
  const me = meOf(context);
  const offer = await offerSecondFactor(identity, me);
  const store = forStore(context.get(membershipsContext), url);
  return { offer: offer && { ...offer, qr: qrPath(offer.uri) }, store, email: me.email };
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  return answerForm(typed, async () => ({
    problems: {},
    typed: {},
    codes: await confirmSecondFactor(context.get(realmContext).identity, meOf(context), typed["code"] ?? ""),
  }));
});

/** After the code was right the page is left as it is: a reload of the secret would find none, and take the codes away. */
export const shouldRevalidate = () => false;

const LABELS = { code: "Code from the app" };

export default function SetUpApp({ loaderData, actionData }: Route.ComponentProps) {
  const { offer, store, email } = loaderData;
  const codes = actionData && "codes" in actionData ? actionData.codes : null;
  if (codes)
    return (
      <RecoveryCodes
        codes={codes}
        email={email}
        title="The app is set up"
        lead="From now on, signing in takes a code from it. All other devices were signed out."
        next={store ? { to: store.next, name: `Go on to ${store.name}` } : undefined}
      />
    );
  if (!offer)
    return (
      <FormPage
        title="The app is set up"
        lead="Signing in takes a code from it already."
        aside={
          <>
            Its recovery codes were shown once. Did you not see them?{" "}
            <Link
              to="/you/security/codes"
              className="font-medium text-foreground underline underline-offset-4"
            >
              Make new ones
            </Link>
          </>
        }
      >
        <Link to={store?.next ?? "/you/security"} className={buttonLook({ look: "primary" })}>
          {store ? `Go on to ${store.name}` : "Back to security"}
        </Link>
      </FormPage>
    );
  return (
    <FormPage
      title="Set up an app"
      lead="Any authenticator app will do: Google or Microsoft Authenticator, Aegis, 2FAS, or your password manager."
      aside={<BackLink to="/you/security">Not now</BackLink>}
    >
      <ol className="grid gap-6">
        <Step number={1} title="Scan this with the app">
          <div className="grid justify-items-start gap-3">
            <svg
              viewBox={`0 0 ${offer.qr.size} ${offer.qr.size}`}
              role="img"
              aria-label="QR code with the secret for the app. The same secret stands below, to type or copy."
              className="w-full max-w-60 rounded-lg border border-border bg-white"
              shapeRendering="crispEdges"
            >
              <path d={offer.qr.path} fill="#000" />
            </svg>
            <a
              href={offer.uri}
              className="hidden min-h-11 items-center text-sm font-medium underline underline-offset-4 pointer-coarse:inline-flex"
            >
              On this very phone? Open the app
            </a>
            <div className="grid w-full gap-1.5">
              <p className="text-sm">No camera? Type this into the app instead:</p>
              <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
                <code className="font-mono text-sm leading-6 font-semibold tracking-wide wrap-anywhere">
                  {inGroups(offer.typed)}
                </code>
                <CopyButton text={offer.typed} label="Copy" said="Secret copied. Paste it into the app." />
              </div>
            </div>
          </div>
        </Step>
        <Step number={2} title="Type the code it shows">
          <Form method="post" noValidate className="grid gap-5">
            <ProblemSummary problems={actionData?.problems} labels={LABELS} />
            <FormField name="code" label={LABELS.code} problems={actionData?.problems} hint="6 digits.">
              {(control) => <AppCodeInput {...control} />}
            </FormField>
            <SendButton>Turn it on</SendButton>
          </Form>
        </Step>
      </ol>
    </FormPage>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: React.ReactNode }) {
  return (
    <li className="grid gap-3">
      <h2 className="flex items-center gap-2.5 font-semibold">
        <span
          aria-hidden
          className="grid size-7 shrink-0 place-items-center rounded-full bg-accent text-sm text-accent-foreground tabular-nums"
        >
          {number}
        </span>
        {title}
      </h2>
      {children}
    </li>
  );
}

/** "N5YG K3RN …": as a person reads it off. */
const inGroups = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(" ");
