import { Form, Link, redirect } from "react-router";
import { signUp } from "#domain/identity/sign-up.ts";
import { page, typedOf } from "#web/answers.ts";
import { meContext, realmContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { safeNext } from "#web/next.ts";
import { keepFlow } from "#web/proceed.ts";
import { Input } from "#web/ui/input.tsx";
import type { Route } from "./+types/sign-up";
import { answerForm } from "./form-answer.ts";
import { FormPage } from "./form-page.tsx";
import { FormField, PasswordInput, ProblemSummary, SendButton } from "./form-parts.tsx";

/** Where a newcomer goes when nothing else was asked for. */
export const FIRST_STORE = "/stores/new";

export const meta: Route.MetaFunction = () => [{ title: "Open your store – OPNMRT" }];

export function loader({ context, url }: Route.LoaderArgs) {
  const next = safeNext(url.searchParams.get("next"), FIRST_STORE, "seller");
  if (context.get(meContext)) throw redirect(next);
  return { next, email: url.searchParams.get("email"), once: crypto.randomUUID() };
}

export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  return answerForm(typed, async () => {
    const { name = "", email = "", password = "" } = typed;
    const { flow } = await signUp(door.identity, { name, email, password }, typed["once"]);
    const next = safeNext(url.searchParams.get("next"), FIRST_STORE, "seller");
    return redirect(`/sign-up/code?${new URLSearchParams({ next }).toString()}`, {
      headers: withCookies(await keepFlow(door, flow, email)),
    });
  });
});

const LABELS = { name: "Your name", email: "E-mail", password: "Password" };

export default function SignUp({ loaderData: { next, email, once }, actionData }: Route.ComponentProps) {
  const { problems, typed } = actionData ?? {};
  const invited = next.startsWith("/invitations/");
  return (
    <FormPage
      title={invited ? "Make your account" : "Let's open your store"}
      lead={
        invited
          ? "It is yours, in every store you work in. Then you come back to the invitation."
          : "First, you. Your store comes next, and takes a minute."
      }
      aside={
        <>
          Have an account?{" "}
          <Link
            to={`/sign-in?${new URLSearchParams({ next })}`}
            className="inline-block py-2 font-medium text-foreground underline underline-offset-4"
          >
            Sign in
          </Link>
        </>
      }
    >
      <Form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="once" value={once} />
        <ProblemSummary problems={problems} labels={LABELS} />
        <FormField name="name" label={LABELS.name} problems={problems}>
          {(control) => <Input {...control} defaultValue={typed?.["name"]} autoComplete="name" required />}
        </FormField>
        <FormField name="email" label={LABELS.email} problems={problems}>
          {(control) => (
            <Input
              {...control}
              type="email"
              defaultValue={typed?.["email"] ?? email ?? undefined}
              autoComplete="email"
              inputMode="email"
              required
            />
          )}
        </FormField>
        <FormField
          name="password"
          label={LABELS.password}
          problems={problems}
          hint="At least 10 characters. Three or four words that only you would put together work well."
        >
          {(control) => <PasswordInput {...control} autoComplete="new-password" required />}
        </FormField>
        <SendButton>Go on</SendButton>
      </Form>
    </FormPage>
  );
}
