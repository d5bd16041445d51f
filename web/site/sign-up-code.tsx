import { page } from "#web/answers.ts";
import { realmContext } from "#web/context.ts";
import { safeNext } from "#web/next.ts";
import type { Route } from "./+types/sign-up-code";
import { answerCodePage, readCodePage } from "./code-answer.ts";
import { CodePage } from "./code-page.tsx";
import { FIRST_STORE } from "./sign-up.tsx";

const BEGIN = "/sign-up";

export const meta: Route.MetaFunction = () => [
  { title: "Your code – OPNMRT" },
  { name: "robots", content: "noindex" },
];

/** It names a mailbox. */
export const headers: Route.HeadersFunction = () => ({ "cache-control": "private, no-store" });

export const loader = page(({ context, url }: Route.LoaderArgs) =>
  readCodePage(context.get(realmContext), url, BEGIN),
);

export const action = page(({ request, url, context }: Route.ActionArgs) => {
  const next = safeNext(url.searchParams.get("next"), FIRST_STORE, "seller");
  return answerCodePage(context.get(realmContext), { request, url }, BEGIN, next);
});

export default function SignUpCode({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <CodePage
      {...loaderData}
      why="With it we know that the address is yours."
      problems={actionData?.problems}
    />
  );
}
