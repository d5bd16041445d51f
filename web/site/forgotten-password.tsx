import { data, Form, Link } from "react-router";
import { requestReset } from "#domain/identity/request-reset.ts";
import { page, typedOf } from "#web/answers.ts";
import { realmContext } from "#web/context.ts";
import { safeNext } from "#web/next.ts";
import { Input } from "#web/ui/input.tsx";
import type { Route } from "./+types/forgotten-password";
import { answerForm } from "./form-answer.ts";
import { FormPage } from "./form-page.tsx";
import { FormField, ProblemSummary, SendButton } from "./form-parts.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "A new password – OPNMRT" },
  { name: "robots", content: "noindex" },
];

export const loader = ({ url }: Route.LoaderArgs) => ({
  next: safeNext(url.searchParams.get("next"), "", "seller"),
  once: crypto.randomUUID(),
});

export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  return answerForm(typed, async () => {
    await requestReset(context.get(realmContext).identity, typed["email"] ?? "", {
      once: typed["once"],
      next: safeNext(url.searchParams.get("next"), "", "seller"),
    });
    return data({ problems: {}, typed, sent: typed["email"] ?? "" });
  });
});

const LABELS = { email: "E-mail" };

const ASIDE = "inline-block py-2 font-medium text-foreground underline underline-offset-4";

const withNext = (path: string, next: string | null): string =>
  next ? `${path}?${new URLSearchParams({ next })}` : path;

export default function ForgottenPassword({ loaderData: { next, once }, actionData }: Route.ComponentProps) {
  const sent = actionData && "sent" in actionData ? actionData.sent : null;
  const back = (
    <Link to={withNext("/sign-in", next)} className={ASIDE}>
      Back to signing in
    </Link>
  );
  if (sent !== null)
    return (
      <FormPage
        title="Look in your mail"
        lead="The letter is on its way. It can take a minute."
        aside={
          <span className="flex flex-wrap gap-x-6">
            {/* The page anew: the same form once more would be the same letter. */}
            <Link to={withNext("/forgotten-password", next)} reloadDocument className={ASIDE}>
              Ask for another letter
            </Link>
            {back}
          </span>
        }
      >
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
      aside={back}
    >
      <Form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="once" value={once} />
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
