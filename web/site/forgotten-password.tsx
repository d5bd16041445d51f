import { data, Form, Link } from "react-router";
import { requestReset } from "#domain/identity/request-reset.ts";
import { page, typedOf } from "#web/answers.ts";
import { realmContext } from "#web/context.ts";
import { Input } from "#web/ui/input.tsx";
import type { Route } from "./+types/forgotten-password";
import { answerForm } from "./form-answer.ts";
import { FormPage } from "./form-page.tsx";
import { FormField, ProblemSummary, SendButton } from "./form-parts.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "A new password – OPNMRT" },
  { name: "robots", content: "noindex" },
];

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  return answerForm(typed, async () => {
    await requestReset(context.get(realmContext).identity, typed["email"] ?? "");
    return data({ problems: {}, typed, sent: typed["email"] ?? "" });
  });
});

const LABELS = { email: "E-mail" };

export default function ForgottenPassword({ actionData }: Route.ComponentProps) {
  const sent = actionData && "sent" in actionData ? actionData.sent : null;
  if (sent !== null)
    return (
      <FormPage title="Look in your mail" lead="The letter is on its way. It can take a minute.">
        <output className="block">
          We wrote to <strong className="font-semibold wrap-anywhere">{sent}</strong>. If it has an account,
          the letter has a link to choose a new password. It counts for an hour.
        </output>
      </FormPage>
    );
  const { problems, typed } = actionData ?? {};
  return (
    <FormPage
      title="Forgotten your password?"
      lead="Tell us your address, and we send a link to choose a new one."
      aside={
        <Link
          to="/sign-in"
          className="inline-block py-2 font-medium text-foreground underline underline-offset-4"
        >
          Back to signing in
        </Link>
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
              autoComplete="email"
              inputMode="email"
              required
            />
          )}
        </FormField>
        <SendButton>Send the link</SendButton>
      </Form>
    </FormPage>
  );
}
