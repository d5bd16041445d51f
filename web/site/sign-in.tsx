import { Form, Link, redirect } from "react-router";
import { page, typedOf } from "#web/answers.ts";
import { identityContext } from "#web/context.ts";
import { Input } from "#web/ui/input.tsx";
import type { Route } from "./+types/sign-in";
import { answerForm } from "./form-answer.ts";
import { FormPage } from "./form-page.tsx";
import { FormField, PasswordInput, ProblemSummary, SendButton } from "./form-parts.tsx";
import { safeNext } from "./next.ts";
import { visitorContext } from "./sessions.ts";

const HOME = "/dashboard";

export const meta: Route.MetaFunction = () => [{ title: "Sign in – OPNMRT" }];

export function loader({ context, url }: Route.LoaderArgs) {
  const wanted = url.searchParams.get("next");
  if (context.get(visitorContext)) throw redirect(safeNext(wanted, HOME));
  return { signUp: `/sign-up${wanted ? `?${new URLSearchParams({ next: safeNext(wanted, HOME) })}` : ""}` };
}

export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  return answerForm(typed, async () => {
    const { email = "", password = "" } = typed;
    const { headers } = await context.get(identityContext).signIn({ email, password }, request);
    return redirect(safeNext(url.searchParams.get("next"), HOME), { headers });
  });
});

const LABELS = { email: "E-mail", password: "Password" };

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { problems, typed } = actionData ?? {};
  return (
    <FormPage
      title="Welcome back"
      lead="Sign in to your stores."
      aside={
        <>
          New here?{" "}
          <Link
            to={loaderData.signUp}
            className="inline-block py-2 font-medium text-foreground underline underline-offset-4"
          >
            Open your store
          </Link>
        </>
      }
    >
      <Form method="post" noValidate className="grid gap-5">
        <ProblemSummary problems={problems} labels={LABELS} />
        <FormField name="email" label={LABELS.email} problems={problems}>
          {(control) => (
            <Input
              {...control}
              type="email"
              defaultValue={typed?.["email"]}
              autoComplete="username"
              inputMode="email"
              required
            />
          )}
        </FormField>
        <FormField name="password" label={LABELS.password} problems={problems}>
          {(control) => <PasswordInput {...control} autoComplete="current-password" required />}
        </FormField>
        <SendButton>Sign in</SendButton>
      </Form>
    </FormPage>
  );
}
