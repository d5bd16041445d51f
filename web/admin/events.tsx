import { CircleCheck } from "lucide-react";
import { Form, redirect } from "react-router";
import { listDeadEvents, replayDeadEvent } from "#domain/admin/dead-events.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, platformContext } from "#web/context.ts";
import { Pager } from "#web/dashboard/pager.tsx";
import { answerForm } from "#web/site/form-answer.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { momentWords } from "#web/you/when-words.ts";
import type { Route } from "./+types/events";

export const meta: Route.MetaFunction = () => [
  { title: "Events – OPNMRT console" },
  { name: "robots", content: "noindex" },
];

/** How far those who listen to events are behind, and what they gave up. */
export const loader = page(async ({ context, url }: Route.LoaderArgs) =>
  listDeadEvents(context.get(platformContext), meOf(context), url.searchParams.get("cursor")),
);

/** Has the dead letter `id` tried once more. */
export const action = page(async ({ context, request, url }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  return answerForm(typed, async () => {
    await replayDeadEvent(context.get(platformContext), meOf(context), typed["id"] ?? "");
    return redirect(url.pathname);
  });
});

export default function Events({ loaderData: { dead, lag, nextCursor }, actionData }: Route.ComponentProps) {
  const refused = actionData && "problems" in actionData ? actionData : null;
  const when = (at: Date | null) => (at ? `${momentWords(at, "UTC")} UTC` : "–");
  const facts: [string, string][] = [
    ["Waiting to be handled", lag.waiting.toLocaleString("en")],
    ["The oldest of them is from", when(lag.since)],
    ["Dead letters", lag.dead.toLocaleString("en")],
    ["Numbers have heard all until", when(lag.numbersAt)],
    ["Days that could not be counted", lag.daysFailing.toLocaleString("en")],
  ];
  return (
    <div className="mx-auto grid w-full max-w-7xl content-start gap-3 px-3 pt-4 pb-12 sm:px-5">
      <h1 className="text-xl font-semibold tracking-tight">Events</h1>
      <dl className="grid gap-x-6 gap-y-1 rounded-lg border border-border bg-card px-4 py-3 text-sm sm:grid-cols-[max-content_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted-foreground">{name}</dt>
            <dd className="mb-1 tabular-nums sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
      <h2 className="mt-3 font-semibold tracking-tight">Dead letters</h2>
      <p className="text-sm text-muted-foreground">
        What follows from these could not be done for a day. It is not tried any more until somebody has it
        tried again.
      </p>
      <div className="min-w-0 overflow-clip rounded-lg border border-border bg-card">
        {dead.length === 0 ? (
          <EmptyState icon={CircleCheck} title="Nothing was given up">
            All that happened in stores was told to whom it had to be, or is still being tried.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-border text-sm">
            {dead.map((one) => (
              <li key={one.id} className="grid gap-2 px-4 py-3">
                <p className="wrap-anywhere">
                  <span className="font-medium">{one.type}</span> · {one.storeName}
                </p>
                <p className="text-[13px] text-muted-foreground">
                  {when(one.at)}, tried {one.tries.toLocaleString("en")} times until {when(one.deadAt)}
                </p>
                <p className="font-mono text-[13px] wrap-anywhere whitespace-pre-line">{one.problem}</p>
                <Form method="post">
                  <input type="hidden" name="id" value={one.id} />
                  <Button type="submit">Try it again</Button>
                  {refused?.typed["id"] === one.id && (
                    <p role="alert" className="mt-1 text-destructive">
                      {refused.problems[""]}
                    </p>
                  )}
                </Form>
              </li>
            ))}
          </ul>
        )}
        <Pager nextCursor={nextCursor} />
      </div>
    </div>
  );
}
