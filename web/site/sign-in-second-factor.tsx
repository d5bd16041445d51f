import { Form, Link, redirect } from "react-router";
import { checkSecondFactor } from "#domain/second-factor/check.ts";
import { page, typedOf } from "#web/answers.ts";
import { realmContext } from "#web/context.ts";
import { safeNext } from "#web/next.ts";
import { proceed, secondOf } from "#web/proceed.ts";
import { Input } from "#web/ui/input.tsx";
import { AppCodeInput } from "#web/you/app-code-input.tsx";
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
  const recovery = url.searchParams.has("recovery");
  return { base, next, app: second.app, passkey: second.passkey, recovery, once: crypto.randomUUID() };
});

export const action = page(async ({ request, url, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  const { realm, base } = door.identity;
  const second = await secondOf(door);
  if (!second) throw redirect(`${base}/sign-in`);
  return answerForm(typed, async () => {
    const entered = await checkSecondFactor(
      door.identity,
      second,
      typed["code"] ?? "",
      url.searchParams.has("recovery") ? "recovery" : "app",
      typed["once"],
    );
    return proceed(door, entered, safeNext(url.searchParams.get("next"), homeOf(realm), realm));
  });
});

const LABELS = { code: "Code from the app" };
const RECOVERY_LABELS = { code: "Recovery code" };
const LINK = "inline-block py-2 font-medium text-foreground underline underline-offset-4";

export default function SecondFactor({ loaderData, actionData }: Route.ComponentProps) {
  const { base, next, app, passkey, recovery, once } = loaderData;
  const { problems } = actionData ?? {};
  const here = (more: Record<string, string>) => `?${new URLSearchParams({ next, ...more }).toString()}`;
  const labels = recovery ? RECOVERY_LABELS : LABELS;
  return (
    <FormPage
      title="One more step"
      lead={
        recovery
          ? "One of the recovery codes you put away when you set this up. Each works once."
          : app
            ? "That was right. Now the 6 digits that your authenticator app shows."
            : "That was right. Now your passkey."
      }
      aside={
        <>
          {recovery ? (
            <Link to={here({})} replace className={LINK}>
              {app ? "Use the app" : "Use the passkey"}
            </Link>
          ) : (
            <Link to={here({ recovery: "1" })} replace className={LINK}>
              {app ? "Phone gone? Use a recovery code" : "Passkey gone? Use a recovery code"}
            </Link>
          )}
          <br />
          Not you?{" "}
          <Link to={`${base}/sign-in`} className={LINK}>
            Begin again
          </Link>
        </>
      }
    >
      <div className="grid gap-5">
        {(app || recovery) && (
          <Form key={recovery ? "recovery" : "app"} method="post" noValidate className="grid gap-5">
            <input type="hidden" name="once" value={once} />
            <ProblemSummary problems={problems} labels={labels} />
            <FormField name="code" label={labels.code} problems={problems}>
              {(control) =>
                recovery ? (
                  <Input
                    {...control}
                    autoComplete="off"
                    autoCapitalize="none"
                    spellCheck={false}
                    enterKeyHint="go"
                    placeholder="abcde-fghjk"
                    required
                    className="font-mono text-lg tracking-widest sm:text-lg"
                  />
                ) : (
                  <AppCodeInput {...control} />
                )
              }
            </FormField>
            <SendButton>Go on</SendButton>
          </Form>
        )}
        {passkey && !recovery && (
          <PasskeyButton at={`${base}/sign-in/passkey`} next={next} look={app ? "outline" : "primary"} />
        )}
      </div>
    </FormPage>
  );
}
