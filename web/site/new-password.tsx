import { data, Form, Link, redirect } from "react-router";
import { Conflict } from "#domain/errors.ts";
import { resetLinkCounts } from "#domain/identity/reset-link.ts";
import { LINK_OVER, resetPassword } from "#domain/identity/reset-password.ts";
import { page, statusOf, typedOf } from "#web/answers.ts";
import { realmContext } from "#web/context.ts";
import { safeNext } from "#web/next.ts";
import type { Route } from "./+types/new-password";
import { answerForm, type FormAnswer } from "./form-answer.ts";
import { FormPage } from "./form-page.tsx";
import { FormField, PasswordInput, ProblemSummary, SendButton } from "./form-parts.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "A new password – OPNMRT" },
  { name: "robots", content: "noindex" },
  // The address holds the link's secret. Stricter, and a form sent without script would not say that it comes from here.
  { name: "referrer", content: "same-origin" },
];

export const headers: Route.HeadersFunction = () => ({ "cache-control": "private, no-store" });

export const loader = page(async ({ url, context }: Route.LoaderArgs) => {
  const token = url.searchParams.get("token") ?? "";
  return { over: (await resetLinkCounts(context.get(realmContext).identity, token)) ? null : LINK_OVER };
});

/** Where the link in a letter leads. */
export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  return answerForm(typed, async () => {
    const headers = door.forget();
    const token = url.searchParams.get("token") ?? "";
    try {
      const { device } = await resetPassword(door.identity, { token, password: typed["password"] ?? "" });
      headers.append("set-cookie", await door.remember(device));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const answer = { problems: { "": error.message }, typed: {}, over: true };
      return data<FormAnswer & { over: boolean }>(answer, { status: statusOf(error) });
    }
    const next = safeNext(url.searchParams.get("next"), "", "seller");
    const asked = new URLSearchParams({ ...(next && { next }), changed: "1" });
    return redirect(`/sign-in?${asked}`, { headers });
  });
});

const LABELS = { password: "New password" };

export default function NewPassword({ loaderData: { over: overBefore }, actionData }: Route.ComponentProps) {
  // After a form was sent the link may be spent; what the form said stands.
  const over = actionData ? "over" in actionData : overBefore !== null;
  const problems = actionData?.problems ?? (overBefore === null ? undefined : { "": overBefore });
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
        {over ? null : (
          <>
            <FormField
              name="password"
              label={LABELS.password}
              problems={problems}
              hint="At least 10 characters. Three or four words that only you would put together work well."
            >
              {(control) => <PasswordInput {...control} autoComplete="new-password" required />}
            </FormField>
            <SendButton>Change the password</SendButton>
          </>
        )}
      </Form>
    </FormPage>
  );
}
