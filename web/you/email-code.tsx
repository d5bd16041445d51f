import { redirect } from "react-router";
import { markedNow } from "#domain/identity/device.ts";
import { requestEmail } from "#domain/identity/request-email.ts";
import { confirmSellerEmail } from "#domain/seller/confirm-email.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, realmContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { flowOf, keepFlow } from "#web/proceed.ts";
import { CodeForm, CodeSent } from "#web/site/code-form.tsx";
import { answerForm } from "#web/site/form-answer.ts";
import { FormPage } from "#web/site/form-page.tsx";
import type { Route } from "./+types/email-code";
import { BackLink } from "./back-link.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "Your code – OPNMRT" },
  { name: "robots", content: "noindex" },
];

export const loader = page(async ({ context, url }: Route.LoaderArgs) => {
  const found = await flowOf(context.get(realmContext), "email");
  if (!found) throw redirect("/you/email");
  return { email: found.email, another: url.searchParams.has("sent") };
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

export default function EmailCode({ loaderData: { email, another }, actionData }: Route.ComponentProps) {
  return (
    <FormPage
      title="Look in your mail"
      lead={
        <>
          <CodeSent email={email} what={another ? "another letter" : "a letter"} /> With the code in it, this
          becomes your address.
        </>
      }
      aside={<BackLink to="/you/email">Use another address</BackLink>}
    >
      <CodeForm problems={actionData?.problems} send="Make it my address" />
    </FormPage>
  );
}
