import { data } from "react-router";
import { profilePage } from "#domain/buyer/profile.ts";
import { saveProfile } from "#domain/buyer/save-profile.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, realmContext, sayContext, shopContext } from "#web/context.ts";
import { answerShopper } from "../answer-shopper.ts";
import { Field } from "../field.tsx";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import { RemindMe } from "../remind-me.tsx";
import { useSay } from "../use-say.ts";
import type { Route } from "./+types/details";
import { AccountPage } from "./account-page.tsx";
import { doneAt, takeNote } from "./kept-note.ts";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { note, headers } = takeNote(request);
  return data({ ...(await profilePage(context.get(shopContext))), note }, { headers });
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const say = context.get(sayContext);
  const door = context.get(realmContext);
  return answerShopper(say, typed, async () => {
    const { name = "", phone = "" } = typed;
    // Where the box was not on the page, nothing was said about it.
    const reminders = "remindable" in typed ? typed["reminders"] === "on" : undefined;
    const messageLetters = "letters" in typed ? typed["messageLetters"] === "on" : undefined;
    await saveProfile(door.identity, meOf(context), { name, phone, reminders, messageLetters });
    return doneAt("/account/details", say("Your details are saved."), await door.renew());
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Your details")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function Details({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  const { shell, profile, reminds, note } = loaderData;
  const { problems = {}, typed } = actionData ?? {};
  return (
    <AccountPage
      shell={shell}
      title={say("Your details")}
      at="/account/details"
      note={actionData ? null : note}
    >
      <form method="post" noValidate className="mt-6 grid max-w-md gap-5">
        <ProblemSummary problems={problems} order={["name", "phone"]} />
        <Field
          name="name"
          label={say("Your name")}
          autoComplete="name"
          autoCapitalize="words"
          enterKeyHint="next"
          required
          defaultValue={typed?.["name"] ?? profile.name}
          problem={problems["name"]}
        />
        <Field
          name="phone"
          label={say("Phone (optional)")}
          hint={say("Check-out has it ready for the rider.")}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          enterKeyHint="go"
          defaultValue={typed?.["phone"] ?? profile.phone}
          problem={problems["phone"]}
        />
        {reminds ? (
          <RemindMe
            name="reminders"
            asked={typed ? typed["reminders"] === "on" : profile.cartReminders}
            label={say("Remind me when I leave something in my cart")}
          />
        ) : null}
        <div>
          <input type="hidden" name="letters" value="asked" />
          <label className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="checkbox"
              name="messageLetters"
              defaultChecked={typed ? typed["messageLetters"] === "on" : profile.messageLetters}
              className="size-6 shrink-0"
            />
            {say("E-mail me when I have not read a message for a while")}
          </label>
        </div>
        <button type="submit" className="press justify-self-start">
          {say("Save")}
        </button>
      </form>
      <section className="mt-10" aria-labelledby="signing-in">
        <h2 id="signing-in" className="text-xl">
          {say("Signing in")}
        </h2>
        <dl className="mt-2 grid gap-4">
          <div>
            <dt className="text-muted">{say("E-mail")}</dt>
            <dd className="wrap-anywhere">
              <bdi>{profile.email}</bdi>
            </dd>
            <dd>
              <a href="/account/email" className="link tap">
                {say("Change your e-mail address")}
              </a>
            </dd>
          </div>
          <div>
            <dt className="text-muted">{say("Password")}</dt>
            <dd>
              {profile.hasPassword
                ? say("You have one.")
                : say("None: you come in with a code we e-mail you.")}
            </dd>
            <dd>
              <a href="/account/password" className="link tap">
                {profile.hasPassword ? say("Change your password") : say("Choose a password")}
              </a>
            </dd>
          </div>
        </dl>
      </section>
    </AccountPage>
  );
}
