import { data, redirect } from "react-router";
import { shellOnly } from "#domain/storefront/missing.ts";
import { sayIn } from "#domain/words/say.ts";
import { page, typedOf } from "#web/answers.ts";
import { meContext, shopContext } from "#web/context.ts";
import { AddPictures } from "../thread-pictures.tsx";
import { Note } from "../note.tsx";
import { NO_INDEX } from "../page-words.ts";
import { reads } from "../reads.ts";
import { ShopFrame } from "../shop-frame.tsx";
import { useSay } from "../use-say.ts";
import type { Route } from "./+types/unsent";
import { nextOf, withNext } from "./next.ts";

export const handle = reads("next");

/** The thread that the message was for. */
const threadOf = (url: URL): string => {
  const next = nextOf(url);
  return /^\/(?:account|orders\/\d+)\/messages(?:\?|$)/.test(next) ? next : "/account/messages";
};

export const loader = page(async ({ url, context }: Route.LoaderArgs) => {
  const { shell } = await shellOnly(context.get(shopContext));
  const thread = threadOf(url);
  const hasKey = Boolean(new URLSearchParams(thread.split("?")[1]).get("key"));
  return { shell, thread, hasKey, isAnother: context.get(meContext) !== null };
});

/**
 * Gives a message back that was sent after its writer was signed out. It stays with whose page it was written on (`of`): sent from here by
 * somebody else, it is refused as from there.
 */
export const action = page(async ({ request, url }: Route.ActionArgs) => {
  const sent = await request.formData();
  const typed = typedOf(sent);
  if (typed["offer"] !== undefined)
    return redirect(withNext("/account/sign-in", threadOf(url), { undone: "1" }), 303);
  const hadPictures = sent.getAll("picture").some((file) => typeof file !== "string" && file.size > 0);
  return data({ typed, hadPictures }, { status: 401 });
});

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [{ title: `${sayIn(loaderData.shell.locale)("Messages")} · ${loaderData.shell.name}` }, NO_INDEX]
    : [];

/** What the form it was written in said besides. */
const CARRIED = ["id", "again", "of", "about"];

export default function Unsent({ loaderData, actionData }: Route.ComponentProps) {
  const say = useSay();
  const { shell, thread, hasKey, isAnother } = loaderData;
  const { typed = {}, hadPictures = false } = actionData ?? {};
  return (
    <ShopFrame shell={shell}>
      <div className="page max-w-2xl pt-6 md:pt-12">
        <h1>{say("Messages with {shop}", { shop: shell.name })}</h1>
        {actionData ? (
          <>
            <Note bad>
              {hasKey
                ? say("You were signed out on this device, so this was not sent. Please send it again.")
                : isAnother
                  ? say("Somebody else has signed in here since this page was opened, so nothing was sent.")
                  : say(
                      "You were signed out on this device, so this was not sent. Sign in on another page, then send it again from here.",
                    )}
              {hadPictures ? ` ${say("Your pictures were not kept. Please choose them again.")}` : ""}
            </Note>
            <form method="post" action={`${thread}#write`} encType="multipart/form-data" className="mt-6">
              {CARRIED.map((name) =>
                typed[name] ? <input key={name} type="hidden" name={name} value={typed[name]} /> : null,
              )}
              <label htmlFor="text" className="mb-1 block font-medium">
                {say("Your message to {shop}", { shop: shell.name })}
              </label>
              <textarea
                id="text"
                name="text"
                rows={5}
                dir="auto"
                defaultValue={typed["text"]}
                className="field"
              />
              <AddPictures alt={typed["alt"]} />
              <p className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
                {hasKey ? null : (
                  <a
                    href={withNext("/account/sign-in", thread)}
                    target="_blank"
                    rel="noopener"
                    className="press press-quiet min-h-13"
                  >
                    {say("Sign in")}
                  </a>
                )}
                <button type="submit" className="press">
                  {say("Send")}
                </button>
              </p>
            </form>
          </>
        ) : (
          <p className="mt-4">
            <a href={thread} className="link tap">
              {say("To the newest messages")}
            </a>
          </p>
        )}
      </div>
    </ShopFrame>
  );
}
