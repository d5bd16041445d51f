import { data, redirect } from "react-router";
import { stopAbout, stopLettersTo, stopPage } from "#domain/event/stop-letters.ts";
import { sayIn } from "#domain/words/say.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/no-more-letters";
import { Note } from "./note.tsx";
import { NO_INDEX } from "./page-words.ts";
import { ShopFrame } from "./shop-frame.tsx";
import { useSay } from "./use-say.ts";
import { reads } from "./reads.ts";

function linkIn(request: Request) {
  const query = new URL(request.url).searchParams;
  return {
    to: query.get("to") ?? "",
    key: query.get("key") ?? "",
    about: stopAbout(query.get("about")),
    done: query.has("done"),
  };
}

export const handle = reads("to", "key", "about", "done");

/** Mail programs follow links by themselves to look for harm: looking at it stops nothing. */
export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { done, ...link } = linkIn(request);
  return data({ ...(await stopPage(context.get(shopContext), link)), about: link.about, done });
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const { to, key, about } = linkIn(request);
  await stopLettersTo(context.get(shopContext), { to, key, about });
  // A mail program's own button (RFC 8058), which follows no redirect.
  if ((await request.formData()).get("List-Unsubscribe") === "One-Click") return data(null);
  return redirect(`/no-more-letters?${new URLSearchParams({ to, key, about, done: "1" })}`, { status: 303 });
});

export const headers: Route.HeadersFunction = () => ({ "cache-control": "no-store" });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("No more letters")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

export default function NoMoreLetters({ loaderData: { shell, email, about, done } }: Route.ComponentProps) {
  const say = useSay();
  return (
    <ShopFrame shell={shell}>
      <div className="page max-w-2xl pt-8 md:pt-12">
        <h1>{say("No more letters")}</h1>
        {done ? (
          <Note>
            {about === "messages"
              ? say("We write to {email} about messages no more. You find them where you wrote to us.", {
                  email,
                })
              : say(
                  "We ask {email} for no more reviews, and write of nothing that is back, or left in a cart.",
                  { email },
                )}
          </Note>
        ) : (
          <form method="post" className="mt-4">
            <p className="text-lg wrap-anywhere">
              {about === "messages"
                ? say(
                    "Shall we no longer write to {email} when you have not read a message from us? News of your orders still comes.",
                    { email },
                  )
                : say(
                    "Shall we ask {email} for no more reviews, remind you of no cart, and forget what you wait for? News of your orders still comes.",
                    { email },
                  )}
            </p>
            <button type="submit" className="press mt-6">
              {say("No more letters")}
            </button>
          </form>
        )}
      </div>
    </ShopFrame>
  );
}
