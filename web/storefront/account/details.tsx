import { data } from "react-router";
import { profilePage } from "#domain/buyer/profile.ts";
import { saveProfile } from "#domain/buyer/save-profile.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, realmContext, shopContext } from "#web/context.ts";
import { answerForm } from "#web/site/form-answer.ts";
import { Field } from "../field.tsx";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import type { Route } from "./+types/details";
import { AccountPage } from "./account-page.tsx";
import { doneAt, takeNote } from "./kept-note.ts";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { note, headers } = takeNote(request);
  return data({ ...(await profilePage(context.get(shopContext))), note }, { headers });
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const door = context.get(realmContext);
  return answerForm(typed, async () => {
    const { name = "", phone = "" } = typed;
    await saveProfile(door.identity, meOf(context), { name, phone });
    return doneAt("/account/details", "Your details are saved.", await door.renew());
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `Your details · ${loaderData.shell.name}` }, NO_INDEX] : [];

export default function Details({ loaderData, actionData }: Route.ComponentProps) {
  const { shell, profile, note } = loaderData;
  const { problems = {}, typed } = actionData ?? {};
  return (
    <AccountPage shell={shell} title="Your details" at="/account/details" note={actionData ? null : note}>
      <form method="post" noValidate className="mt-6 grid max-w-md gap-5">
        <ProblemSummary problems={problems} order={["name", "phone"]} />
        <Field
          name="name"
          label="Your name"
          autoComplete="name"
          autoCapitalize="words"
          enterKeyHint="next"
          required
          defaultValue={typed?.["name"] ?? profile.name}
          problem={problems["name"]}
        />
        <Field
          name="phone"
          label="Phone (optional)"
          hint="Check-out has it ready for the rider."
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          enterKeyHint="go"
          defaultValue={typed?.["phone"] ?? profile.phone}
          problem={problems["phone"]}
        />
        <button type="submit" className="press justify-self-start">
          Save
        </button>
      </form>
      <section className="mt-10" aria-labelledby="signing-in">
        <h2 id="signing-in" className="text-xl">
          Signing in
        </h2>
        <dl className="mt-2 grid gap-4">
          <div>
            <dt className="text-muted">E-mail</dt>
            <dd className="wrap-anywhere">{profile.email}</dd>
            <dd>
              <a href="/account/email" className="link tap">
                Change your e-mail address
              </a>
            </dd>
          </div>
          <div>
            <dt className="text-muted">Password</dt>
            <dd>{profile.hasPassword ? "You have one." : "None: you come in with a code we e-mail you."}</dd>
            <dd>
              <a href="/account/password" className="link tap">
                {profile.hasPassword ? "Change your password" : "Choose a password"}
              </a>
            </dd>
          </div>
        </dl>
      </section>
    </AccountPage>
  );
}
