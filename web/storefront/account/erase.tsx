import { eraseBuyer } from "#domain/buyer/erase.ts";
import { erasePage } from "#domain/buyer/erase-page.ts";
import { Invalid } from "#domain/errors.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, realmContext, shopContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import { answerForm } from "#web/site/form-answer.ts";
import { dropAll } from "../cart-cookie.ts";
import { FieldProblem } from "../field.tsx";
import { NO_INDEX } from "../page-words.ts";
import { ProblemSummary } from "../problem-summary.tsx";
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
  const door = context.get(realmContext);
  return answerForm(typed, async () => {
    if (typed["sure"] !== "on") throw new Invalid({ sure: "Tick the box when you are sure." });
    await eraseBuyer(door.identity, meOf(context));
    return doneAt(
      "/account/sign-in",
      "Your account is deleted. We sent you a letter that says so.",
      withCookies(door.forget(), ...dropAll()),
    );
  });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `Delete my account · ${loaderData.shell.name}` }, NO_INDEX] : [];

export default function Erase({ loaderData: { shell, open }, actionData }: Route.ComponentProps) {
  const problems = actionData?.problems ?? {};
  const problem = problems["sure"];
  return (
    <AccountPage
      shell={shell}
      title="Delete your account"
      at="/account/data"
      back={{ to: "/account/data", name: "Your data" }}
    >
      <div className="prose mt-4">
        <h2>What goes, at once and for good</h2>
        <ul>
          <li>Your account: name, e-mail address, phone number, password and saved addresses.</li>
          <li>Your cart. All your devices are signed out.</li>
          <li>
            Your name, e-mail address, phone number, street, town and note on every order that is over. The
            links to those orders stop working, also those in your mail.
          </li>
        </ul>
        <h2>What stays in the shop's books</h2>
        <ul>
          <li>
            What was bought, when and for how much, and in which country and region, without saying by whom.
            The law asks shops to keep that.
          </li>
        </ul>
        {open.length > 0 ? (
          <>
            <h2>{open.length === 1 ? "One order is still under way" : "Some orders are still under way"}</h2>
            <p>
              {shell.name} needs to know where {numbersOf(open, shell.locale)}{" "}
              {open.length === 1 ? "goes" : "go"}. You still get {open.length === 1 ? "its" : "their"} news by
              e-mail. When {open.length === 1 ? "it is" : "one is"} sent or called off, who and where is
              deleted from it as well, without you having to do anything.
            </p>
          </>
        ) : null}
        <p>
          Your account at {shell.name} is the only one this is about. In other shops you are somebody else,
          and stay.
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
            I know that this can't be undone.
          </label>
          <FieldProblem id="sure" problem={problem} />
        </div>
        <button
          type="submit"
          className="press w-full justify-self-start border-bad bg-bad text-ground md:w-auto"
        >
          Delete my account
        </button>
        <p>
          <a href="/account" className="link tap">
            Keep it
          </a>
        </p>
      </form>
    </AccountPage>
  );
}

/** "order 1042", "orders 1042 and 1043" */
const numbersOf = (numbers: number[], locale: string): string =>
  `${numbers.length === 1 ? "order" : "orders"} ${new Intl.ListFormat(locale).format(numbers.map(String))}`;
