import { Form, Link, redirect } from "react-router";
import { Conflict } from "#domain/errors.ts";
import { resetPassword } from "#domain/identity/reset-password.ts";
import { page, typedOf } from "#web/answers.ts";
import { realmContext } from "#web/context.ts";
import type { Route } from "./+types/new-password";
import { answerForm } from "./form-answer.ts";
import { FormPage } from "./form-page.tsx";
import { FormField, PasswordInput, ProblemSummary, SendButton } from "./form-parts.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "A new password – OPNMRT" },
  { name: "robots", content: "noindex" },
  // The address holds the link's secret. Stricter, and a form sent without script would not say that it comes from here.
  { name: "referrer", content: "same-origin" },
];

/** Where the link in a letter leads. */
export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  return answerForm(typed, async () => {
    const token = url.searchParams.get("token") ?? "";
    try {
      await resetPassword(door.identity, { token, password: typed["password"] ?? "" });
    } catch (error) {
      if (error instanceof Conflict) return { problems: { "": error.message }, typed: {}, over: true };
      throw error;
    }
    return redirect("/sign-in?changed=1", { headers: door.forget() });
  });
});

const LABELS = { password: "New password" };

export default function NewPassword({ actionData }: Route.ComponentProps) {
  const { problems } = actionData ?? {};
  const over = actionData && "over" in actionData;
  return (
    <FormPage
      title="Choose a new password"
      lead="All devices are signed out when you do."
      aside={
        over ? (
          <Link
            to="/forgotten-password"
            className="inline-block py-2 font-medium text-foreground underline underline-offset-4"
          >
            Ask for a new link
          </Link>
        ) : undefined
      }
    >
      <Form method="post" noValidate className="grid gap-5">
        <ProblemSummary problems={problems} labels={LABELS} />
        <FormField
          name="password"
          label={LABELS.password}
          problems={problems}
          hint="At least 10 characters. Three or four words that only you would put together work well."
        >
          {(control) => <PasswordInput {...control} autoComplete="new-password" required />}
        </FormField>
        <SendButton>Change the password</SendButton>
      </Form>
    </FormPage>
  );
}
