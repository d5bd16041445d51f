import { page } from "#web/answers.ts";
import { realmContext } from "#web/context.ts";
import { safeNext } from "#web/next.ts";
import type { Route } from "./+types/sign-in-code";
import { answerCodePage, readCodePage } from "./code-answer.ts";
import { CodePage } from "./code-page.tsx";
import { homeOf } from "./sign-in.tsx";

const BEGIN = "/sign-in";

export const meta: Route.MetaFunction = () => [
  { title: "Your code – OPNMRT" },
  { name: "robots", content: "noindex" },
];

/** It names a mailbox. */
export const headers: Route.HeadersFunction = () => ({ "cache-control": "private, no-store" });

/** After a right password in a browser that is new to its owner. */
export const loader = page(({ context, url }: Route.LoaderArgs) =>
  readCodePage(context.get(realmContext), url, BEGIN),
);

export const action = page(({ request, url, context }: Route.ActionArgs) => {
  const next = safeNext(url.searchParams.get("next"), homeOf("seller"), "seller");
  return answerCodePage(context.get(realmContext), { request, url }, BEGIN, next);
});

export default function SignInCode({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <CodePage
      {...loaderData}
      why="You have not signed in with this browser before: with the code we know that it is you, and next time the password is enough."
      problems={actionData?.problems}
    />
  );
}
