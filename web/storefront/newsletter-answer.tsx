import { data } from "react-router";
import { newsletterAnswer, takeNewsletterAnswer } from "#domain/newsletter/answer.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/newsletter-answer";
import { NO_INDEX } from "./page-words.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { useSay } from "./use-say.ts";

export const loader = page(async ({ context, params }: Route.LoaderArgs) => {
  const { shell, purpose, state } = await newsletterAnswer(context.get(shopContext), params.token);
  return data({ shell, purpose, state });
});

/** Looking at a link does nothing yet: mail programs look at them all. Pressing the button does. */
export const action = page(async ({ context, params }: Route.ActionArgs) => {
  await takeNewsletterAnswer(context.get(shopContext), params.token);
  return data({ done: true });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: loaderData.shell.name }, NO_INDEX] : [NO_INDEX];

export default function NewsletterAnswer({ loaderData }: Route.ComponentProps) {
  const { shell, purpose, state } = loaderData;
  const say = useSay();
  const { name } = shell;
  const joined = purpose === "join" && state === "confirmed";
  const left = state === "left";
  return (
    <ShopFrame shell={shell}>
      <div className="page max-w-2xl pt-12">
        <h1>
          {left
            ? say("You get no more letters")
            : joined
              ? say("You are on the list")
              : purpose === "join"
                ? say("Letters from {name}", { name })
                : say("No more letters from {name}?", { name })}
        </h1>
        {left ? (
          <output className="mt-4 block text-lg">
            {say("{name} will not write to you again, unless you ask for it.", { name })}
          </output>
        ) : joined ? (
          <output className="mt-4 block text-lg">
            {say("Thank you. {name} will write to you now and then; every letter has a link to leave.", {
              name,
            })}
          </output>
        ) : (
          <form method="post" className="mt-6">
            <button type="submit" className="press">
              {purpose === "join" ? say("Yes, write to me") : say("Take me off the list")}
            </button>
          </form>
        )}
        <p className="mt-6">
          <a href="/" className="link tap">
            {say("Back to the shop")}
          </a>
        </p>
      </div>
    </ShopFrame>
  );
}
