import { data, redirect } from "react-router";
import { reviewPage } from "#domain/review/page.ts";
import { LONGEST_BODY, LONGEST_TITLE } from "#domain/review/review.ts";
import { writeReview } from "#domain/review/write.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { sayContext, shopContext } from "#web/context.ts";
import { withCookies } from "#web/cookies.ts";
import type { Route } from "./+types/review";
import { answerShopper } from "./answer-shopper.ts";
import { keepNote } from "./cart-cookie.ts";
import { Field, FieldProblem } from "./field.tsx";
import { Note } from "./note.tsx";
import { NO_INDEX } from "./page-words.ts";
import { ProblemSummary } from "./problem-summary.tsx";
import { ShopFrame } from "./shop-frame.tsx";
import { StarChoice } from "./star-choice.tsx";
import { useSay } from "./use-say.ts";
import { reads } from "./reads.ts";

const keyIn = (request: Request): string => new URL(request.url).searchParams.get("key") ?? "";

export const handle = reads("key");

export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const key = keyIn(request);
  const found = await reviewPage(context.get(shopContext), Number(params.number), key, params.product);
  return data({ ...found, number: params.number, key });
});

export const action = page(async ({ params, request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const key = keyIn(request);
  const shop = context.get(shopContext);
  const say = context.get(sayContext);
  return answerShopper(say, typed, async () => {
    const { stars = "", title = "", body = "" } = typed;
    const input = { stars, title, body, named: typed["as"] !== "nobody" };
    const { hidden } = await writeReview(shop, Number(params.number), key, params.product, input);
    const note = hidden
      ? say("Your review is saved. The shop has hidden it, so others do not see it.")
      : say("Thank you. Your review is in the shop.");
    return redirect(`/orders/${params.number}?key=${encodeURIComponent(key)}#reviews`, {
      status: 303,
      headers: withCookies(keepNote(note)),
    });
  });
});

/** Whoever holds the order's key is here: kept nowhere on the way. */
export const headers: Route.HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Your review")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function ReviewForm({ loaderData, actionData }: Route.ComponentProps) {
  const { shell, product, name, review, standing, number, key } = loaderData;
  const { problems = {}, typed } = actionData ?? {};
  const say = useSay();
  const back = `/orders/${number}?key=${key}`;
  const as = typed?.["as"] ?? (review && !review.name ? "nobody" : "name");
  return (
    <ShopFrame shell={shell}>
      <div className="page max-w-2xl pt-6 md:pt-12">
        <a href={back} className="link tap">
          <span aria-hidden="true" className="me-1 inline-block rtl:-scale-x-100">
            ←
          </span>
          {say("Your order {number}", { number })}
        </a>
        <h1>{say("How is {title}?", { title: product.title })}</h1>
        {standing === "may_write" ? (
          <>
            {review?.hidden ? (
              <Note bad>
                <p>{say("The shop has hidden your review. Others do not see it.")}</p>
                <p className="mt-1 wrap-anywhere">
                  {say("Its reason: {reason}", { reason: review.hiddenReason })}
                </p>
              </Note>
            ) : null}
            <form method="post" noValidate className="mt-6 grid gap-6">
              <ProblemSummary problems={problems} order={["stars", "title", "body"]} />
              <StarChoice
                chosen={typed?.["stars"] ?? (review ? String(review.stars) : "")}
                problem={problems["stars"]}
              />
              <Field
                name="title"
                label={say("In a few words (optional)")}
                dir="auto"
                maxLength={LONGEST_TITLE}
                defaultValue={typed?.["title"] ?? review?.title ?? ""}
                problem={problems["title"]}
              />
              <div>
                <label htmlFor="body" className="mb-1 block font-medium">
                  {say("Your review (optional)")}
                </label>
                <p id="body-hint" className="mb-1 text-sm text-muted">
                  {say("What is it like? Would you buy it again?")}
                </p>
                <textarea
                  id="body"
                  name="body"
                  rows={6}
                  dir="auto"
                  maxLength={LONGEST_BODY}
                  defaultValue={typed?.["body"] ?? review?.body ?? ""}
                  aria-invalid={problems["body"] ? true : undefined}
                  aria-describedby={problems["body"] ? "body-hint body-problem" : "body-hint"}
                  className="field"
                />
                <FieldProblem id="body" problem={problems["body"]} />
              </div>
              <fieldset>
                <legend className="mb-2 font-medium">{say("Shown as")}</legend>
                <div className="flex flex-wrap gap-2">
                  {name ? (
                    <label className="chip">
                      <input type="radio" name="as" value="name" defaultChecked={as === "name"} />
                      {name}
                    </label>
                  ) : null}
                  <label className="chip">
                    <input type="radio" name="as" value="nobody" defaultChecked={!name || as === "nobody"} />
                    {say("A buyer")}
                  </label>
                </div>
              </fieldset>
              <p className="text-sm text-muted">
                {say(
                  "Everybody can read it, with the word that you bought it here. You can change it later.",
                )}
              </p>
              <button type="submit" className="press justify-self-start">
                {review ? say("Save your review") : say("Send your review")}
              </button>
            </form>
          </>
        ) : (
          <p className="mt-4 text-lg">
            {standing === "not_yet"
              ? say("You can review it once your order is paid or on its way.")
              : say(
                  "You have reviewed this already. You can change it on the page of the order you did it with, or signed in.",
                )}
          </p>
        )}
      </div>
    </ShopFrame>
  );
}
