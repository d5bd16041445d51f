import { Form, Link, redirect } from "react-router";
import { checkSecondFactor } from "#domain/second-factor/check.ts";
import { page, typedOf } from "#web/answers.ts";
import { realmContext } from "#web/context.ts";
import { safeNext } from "#web/next.ts";
import { proceed, secondOf } from "#web/proceed.ts";
import { Input } from "#web/ui/input.tsx";
import type { Route } from "./+types/sign-in-second-factor";
import { answerForm } from "./form-answer.ts";
import { FormPage } from "./form-page.tsx";
import { FormField, ProblemSummary, SendButton } from "./form-parts.tsx";
import { PasskeyButton } from "./passkey-button.tsx";
import { homeOf } from "./sign-in.tsx";

export const meta: Route.MetaFunction = () => [
  { title: "One more step – OPNMRT" },
  { name: "robots", content: "noindex" },
];

/** After a right password: the code of the app, a recovery code, or a passkey. */
export const loader = page(async ({ context, url }: Route.LoaderArgs) => {
  const door = context.get(realmContext);
  const { realm, base } = door.identity;
  const second = await secondOf(door);
  if (!second) throw redirect(`${base}/sign-in`);
  const next = safeNext(url.searchParams.get("next"), homeOf(realm), realm);
  return { base, next, app: second.app, passkey: second.passkey };
});

export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  const { realm, base } = door.identity;
  const second = await secondOf(door);
  if (!second) throw redirect(`${base}/sign-in`);
  return answerForm(typed, async () => {
    const entered = await checkSecondFactor(door.identity, second.personId, typed["code"] ?? "");
    return proceed(door, entered, safeNext(url.searchParams.get("next"), homeOf(realm), realm));
  });
});

const LABELS = { code: "Code" };

export default function SecondFactor({ loaderData, actionData }: Route.ComponentProps) {
  const { base, next, app, passkey } = loaderData;
  const { problems } = actionData ?? {};
  return (
    <FormPage
      title="One more step"
      lead={
        app
          ? "Your password was right. Now the 6 digits that your authenticator app shows."
          : "Your password was right. Now your passkey."
      }
      aside={
        <>
          Not you?{" "}
          <Link
            to={`${base}/sign-in`}
            className="inline-block py-2 font-medium text-foreground underline underline-offset-4"
          >
            Begin again
          </Link>
        </>
      }
    >
      <div className="grid gap-5">
        {passkey && (
          <PasskeyButton at={`${base}/sign-in/passkey`} next={next} look={app ? "outline" : "primary"} />
        )}
        <Form method="post" noValidate className="grid gap-5">
          <ProblemSummary problems={problems} labels={LABELS} />
          <FormField
            name="code"
            label={app ? LABELS.code : "Recovery code"}
            problems={problems}
            hint={
              app ? "Phone gone? One of your recovery codes works here, too." : "If your passkey is gone."
            }
          >
            {(control) => (
              <Input
                {...control}
                autoComplete="one-time-code"
                autoCapitalize="none"
                spellCheck={false}
                enterKeyHint="go"
                required
                className="font-mono tracking-widest"
              />
            )}
          </FormField>
          <SendButton>Go on</SendButton>
        </Form>
      </div>
    </FormPage>
  );
}
