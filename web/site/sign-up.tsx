import { Form, Link, redirect } from "react-router";
import { page, typedOf } from "#web/answers.ts";
import { identityContext } from "#web/context.ts";
import { Input } from "#web/ui/input.tsx";
import type { Route } from "./+types/sign-up";
import { answerForm } from "./form-answer.ts";
import { FormPage } from "./form-page.tsx";
import { FormField, PasswordInput, ProblemSummary, SendButton } from "./form-parts.tsx";
import { safeNext } from "./next.ts";
import { visitorContext } from "./sessions.ts";

const FIRST_STORE = "/stores/new";

export const meta: Route.MetaFunction = () => [{ title: "Open your store – OPNMRT" }];

export function loader({ context, url }: Route.LoaderArgs) {
  const next = safeNext(url.searchParams.get("next"), FIRST_STORE);
  if (context.get(visitorContext)) throw redirect(next);
  return { next };
}

export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  return answerForm(typed, async () => {
    const { name = "", email = "", password = "" } = typed;
    const { headers } = await context.get(identityContext).signUp({ name, email, password }, request);
    return redirect(safeNext(url.searchParams.get("next"), FIRST_STORE), { headers });
  });
});

const LABELS = { name: "Your name", email: "E-mail", password: "Password" };

export default function SignUp({ loaderData: { next }, actionData }: Route.ComponentProps) {
  const { problems, typed } = actionData ?? {};
  return (
    <FormPage
      title="Let's open your store"
      lead="First, you. Your store comes next, and takes a minute."
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
        <ProblemSummary problems={problems} labels={LABELS} />
        <FormField name="name" label={LABELS.name} problems={problems}>
          {(control) => <Input {...control} defaultValue={typed?.["name"]} autoComplete="name" required />}
        </FormField>
        <FormField name="email" label={LABELS.email} problems={problems}>
          {(control) => (
            <Input
              {...control}
              type="email"
              defaultValue={typed?.["email"]}
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
        <SendButton>Go on to your store</SendButton>
      </Form>
    </FormPage>
  );
}
