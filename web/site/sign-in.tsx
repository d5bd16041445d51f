import { Form, Link, redirect } from "react-router";
import { signIn } from "#domain/identity/sign-in.ts";
import { sayIn } from "#domain/words/say.ts";
import { notDone, page, typedOf } from "#web/answers.ts";
import { meContext, realmContext } from "#web/context.ts";
import { safeNext } from "#web/next.ts";
import { proceed } from "#web/proceed.ts";
import { Input } from "#web/ui/input.tsx";
import type { Route } from "./+types/sign-in";
import { answerForm } from "./form-answer.ts";
import { FormPage } from "./form-page.tsx";
import { FormField, PasswordInput, ProblemSummary, SendButton } from "./form-parts.tsx";
import { PasskeyButton } from "./passkey-button.tsx";

/** Where sellers and admins go when nothing else was asked for. */
export const homeOf = (realm: string): string => (realm === "admin" ? "/admin" : "/dashboard");

export const meta: Route.MetaFunction = () => [
  { title: "Sign in – OPNMRT" },
  { name: "robots", content: "noindex" },
];

/** For sellers at `/sign-in`, for admins at `/admin/sign-in`. With `again=1`, for somebody who is in but must prove it once more. */
export function loader({ context, url }: Route.LoaderArgs) {
  const { realm, base } = context.get(realmContext).identity;
  const next = safeNext(url.searchParams.get("next"), homeOf(realm), realm);
  const me = context.get(meContext);
  const again = url.searchParams.has("again") && me !== null;
  if (me && !again) throw redirect(next);
  return {
    realm,
    base,
    next,
    email: again ? me.email : null,
    undone: url.searchParams.has("undone") ? notDone(sayIn("en")) : null,
    changed: url.searchParams.has("changed"),
    once: crypto.randomUUID(),
  };
}

export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  const { realm } = door.identity;
  return answerForm(typed, async () => {
    const { email = "", password = "" } = typed;
    const step = await signIn(door.identity, { email, password }, typed["once"]);
    return proceed(door, step, safeNext(url.searchParams.get("next"), homeOf(realm), realm));
  });
});

const LABELS = { email: "E-mail", password: "Password" };
const LINK = "inline-block py-2 font-medium text-foreground underline underline-offset-4";

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { problems, typed } = actionData ?? {};
  const { realm, base, next, email, undone, changed, once } = loaderData;
  const admin = realm === "admin";
  return (
    <FormPage
      title={email ? "Is it still you?" : admin ? "Platform console" : "Welcome back"}
      lead={
        email
          ? "What you are about to change is worth a second look. Please sign in once more."
          : undone
            ? undone
            : changed
              ? "Your password is changed. Sign in with the new one."
              : admin
                ? "For the people who run OPNMRT."
                : "Sign in to your stores."
      }
      aside={
        admin || email ? undefined : (
          <>
            New here?{" "}
            <Link to={`/sign-up?${new URLSearchParams({ next })}`} className={LINK}>
              {next.startsWith("/invitations/") ? "Make an account" : "Open your store"}
            </Link>
          </>
        )
      }
    >
      <Form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="once" value={once} />
        <ProblemSummary problems={problems} labels={LABELS} />
        <FormField name="email" label={LABELS.email} problems={problems}>
          {(control) => (
            <Input
              {...control}
              type="email"
              defaultValue={email ?? typed?.["email"]}
              readOnly={email !== null}
              autoComplete="username webauthn"
              inputMode="email"
              required
            />
          )}
        </FormField>
        <FormField name="password" label={LABELS.password} problems={problems}>
          {(control) => <PasswordInput {...control} autoComplete="current-password" required />}
        </FormField>
        <SendButton>Sign in</SendButton>
        <PasskeyButton at={`${base}/sign-in/passkey`} next={next} />
        {admin ? null : (
          <p className="text-center text-sm">
            <Link to={`/forgotten-password?${new URLSearchParams({ next })}`} className={LINK}>
              Forgotten your password?
            </Link>
          </p>
        )}
      </Form>
    </FormPage>
  );
}
