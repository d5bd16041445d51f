import { erasePage } from "#domain/buyer/erase-page.ts";
import { eraseBuyer } from "#domain/buyer/erase.ts";
import { Invalid, SignedOut } from "#domain/errors.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, realmContext, sayContext, shopContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { answerShopper } from "../answer-shopper.ts";
import { dropAll } from "../cart-cookie.ts";
import { FieldProblem } from "../field.tsx";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
import { useSay } from "../use-say.ts";
import type { Route } from "./+types/erase";
import { AccountPage } from "./account-page.tsx";
import { freshMe } from "./fresh-page.ts";
import { doneAt } from "./kept-note.ts";

export const loader = page(({ context }: Route.LoaderArgs) => {
  freshMe(context);
  return erasePage(context.get(shopContext));
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const say = context.get(sayContext);
  const door = context.get(realmContext);
  return answerShopper(say, typed, async () => {
    if (typed["sure"] !== "on") throw new Invalid({ sure: say("Tick the box when you are sure.") });
    try {
      await eraseBuyer(door.identity, meOf(context));
    } catch (error) {
      if (!(error instanceof SignedOut)) throw error;
      // Of two presses the second: nothing is left to try again.
      return doneAt(
        "/account/sign-in",
        say("You are signed out here. If your account was deleted, we sent you a letter that says so."),
        withCookies(door.forget(), ...dropAll()),
      );
    }
    return doneAt(
      "/account/sign-in",
      say("Your account is deleted. We sent you a letter that says so."),
      withCookies(door.forget(), ...dropAll()),
    );
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        { title: `${sayIn(loaderData.shell.locale)("Delete my account")} · ${loaderData.shell.name}` },
        NO_INDEX,
      ]
    : [];

export default function Erase({ loaderData: { shell, open }, actionData }: Route.ComponentProps) {
  const say = useSay();
  const problems = actionData?.problems ?? {};
  const problem = problems["sure"];
  return (
    <AccountPage
      shell={shell}
      title={say("Delete your account")}
      at="/account/data"
      back={{ to: "/account/data", name: say("Your data") }}
    >
      <div className="prose mt-4">
        <h2>{say("What goes, at once and for good")}</h2>
        <ul>
          <li>{say("Your account: name, e-mail address, phone number, password and saved addresses.")}</li>
          <li>
            {say("Your cart, your wish list and the letters you asked for. All your devices are signed out.")}
          </li>
          <li>
            {say(
              "Your name, e-mail address, phone number, street, town and note on every order that is over. The links to those orders stop working, also those in your mail.",
            )}
          </li>
        </ul>
        <h2>{say("What stays in the shop's books")}</h2>
        <ul>
          <li>
            {say(
              "What was bought, when and for how much, and in which country and region, without saying by whom. The law asks shops to keep that.",
            )}
          </li>
        </ul>
        {open.length > 0 ? (
          <>
            <h2>{say.many(open.length, "One order is still under way", "{n} orders are still under way")}</h2>
            <p>
              {say.many(
                open.length,
                "{shop} needs to know where order {numbers} goes. You still get its news by e-mail. When it is sent or called off, who and where is deleted from it as well, without you having to do anything.",
                "{shop} needs to know where orders {numbers} go. You still get their news by e-mail. When one is sent or called off, who and where is deleted from it as well, without you having to do anything.",
                {
                  shop: shell.name,
                  numbers: new Intl.ListFormat(say.locale).format(open.map(String)),
                },
              )}
            </p>
          </>
        ) : null}
        <p>
          {say(
            "Your account at {shop} is the only one this is about. In other shops you are somebody else, and stay.",
            { shop: shell.name },
          )}
        </p>
      </div>
      <form method="post" noValidate className="mt-7 grid max-w-xl gap-4">
        <ProblemSummary problems={problems} order={["sure"]} />
        <div>
          <label htmlFor="sure" className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
            <input
              id="sure"
              type="checkbox"
              name="sure"
              required
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? "sure-problem" : undefined}
              className="mt-0.5 size-6 shrink-0"
            />
            {say("I know that this can't be undone.")}
          </label>
          <FieldProblem id="sure" problem={problem} />
        </div>
        <button
          type="submit"
          className="press w-full justify-self-start border-bad bg-bad text-ground md:w-auto"
        >
          {say("Delete my account")}
        </button>
        <p>
          <a href="/account" className="link tap">
            {say("Keep it")}
          </a>
        </p>
      </form>
    </AccountPage>
  );
}
