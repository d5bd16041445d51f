import { Form, redirect } from "react-router";
import { markedNow } from "#domain/identity/device.ts";
import { requestEmail } from "#domain/identity/request-email.ts";
import { confirmSellerEmail } from "#domain/seller/confirm-email.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, realmContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { CodeInput } from "#web/site/code-input.tsx";
import { flowOf, keepFlow } from "#web/proceed.ts";
import { answerForm } from "#web/site/form-answer.ts";
import { FormPage } from "#web/site/form-page.tsx";
import { FormField, ProblemSummary, SendButton } from "#web/site/form-parts.tsx";
import type { Route } from "./+types/email-code";
import { BackLink } from "./back-link.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "Your code – OPNMRT" },
  { name: "robots", content: "noindex" },
];

export const loader = page(async ({ context, url }: Route.LoaderArgs) => {
  const found = await flowOf(context.get(realmContext), "email");
  if (!found) throw redirect("/you/email");
  return { email: found.email, sent: url.searchParams.has("sent") };
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  const me = meOf(context);
  const found = await flowOf(door, "email");
  if (!found) throw redirect("/you/email");
  return answerForm(typed, async () => {
    if (typed["intent"] === "again") {
      const { flow } = await requestEmail(door.identity, me, found.email, found.flow);
      const kept = await keepFlow(door, flow, found.email, "email");
      return redirect("/you/email/code?sent=1", { headers: withCookies(kept) });
    }
    const answer = { flow: found.flow, code: typed["code"] ?? "" };
    const { email } = await confirmSellerEmail(door.identity, me, answer);
    // The new mailbox was shown here.
    const mark = await door.remember(await markedNow(door.identity, email));
    const headers = withCookies(await door.renew(), door.drop("email"), mark);
    return redirect("/you?done=email", { headers });
  });
});

const LABELS = { code: "Code" };

export default function EmailCode({ loaderData: { email, sent }, actionData }: Route.ComponentProps) {
  const { problems } = actionData ?? {};
  return (
    <FormPage
      title="Look in your mail"
      lead={
        <>
          We sent {sent ? "another" : "a"} letter to{" "}
          <strong className="font-semibold wrap-anywhere">{email}</strong>. With the code in it, this becomes
          your address.
        </>
      }
      aside={<BackLink to="/you/email">Use another address</BackLink>}
    >
      <div className="grid gap-3">
        <Form method="post" noValidate className="grid gap-5">
          <ProblemSummary problems={problems} labels={LABELS} />
          <FormField
            name="code"
            label={LABELS.code}
            problems={problems}
            hint="8 digits. It counts for 10 minutes."
          >
            {(control) => <CodeInput {...control} />}
          </FormField>
          <SendButton>Make it my address</SendButton>
        </Form>
        <Form method="post">
          <button
            name="intent"
            value="again"
            className="min-h-11 w-full cursor-pointer rounded-lg text-sm font-medium underline underline-offset-4"
          >
            Send another code
          </button>
        </Form>
      </div>
    </FormPage>
  );
}
