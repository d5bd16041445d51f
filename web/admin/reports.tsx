import { Flag } from "lucide-react";
import { Form, redirect } from "react-router";
import { closeReport, listReports } from "#domain/admin/reports.ts";
import { page, typedOf } from "#web/answers.ts";
import { meOf, platformContext } from "#web/context.ts";
import { Pager } from "#web/dashboard/pager.tsx";
import { answerForm } from "#web/site/form-answer.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { momentWords } from "#web/you/when-words.ts";
import type { Route } from "./+types/reports";

export const meta: Route.MetaFunction = () => [
  { title: "Reports – OPNMRT console" },
  { name: "robots", content: "noindex" },
];

/** What buyers and stores reported, with the words that are meant; of the rest of their talk nothing. */
export const loader = page(async ({ context, url }: Route.LoaderArgs) =>
  listReports(context.get(platformContext), meOf(context), url.searchParams.get("cursor")),
);

/** Closes the report `id`, with what came of it (`note`). */
export const action = page(async ({ context, request, url }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const { id = "", note = "" } = typed;
  return answerForm(typed, async () => {
    await closeReport(context.get(platformContext), meOf(context), id, note);
    return redirect(url.pathname);
  });
});

/** What is reported may be ugly: it is fetched and seen by who chooses to. */
const Reported = ({ picture, words }: { picture: string; words: string }) => (
  <details className="pt-1">
    <summary className="inline-flex min-h-11 cursor-pointer items-center underline underline-offset-2 sm:min-h-6">
      Show the picture
    </summary>
    <img
      src={picture}
      alt={words}
      loading="lazy"
      className="mt-1 max-h-96 min-h-24 max-w-full rounded-lg border border-border bg-muted object-contain"
    />
  </details>
);

export default function Reports({ loaderData: { reports, nextCursor }, actionData }: Route.ComponentProps) {
  const refused = actionData && "problems" in actionData ? actionData : null;
  return (
    <div className="mx-auto grid w-full max-w-7xl content-start gap-3 px-3 pt-4 pb-12 sm:px-5">
      <h1 className="text-xl font-semibold tracking-tight">Reports</h1>
      <div className="min-w-0 overflow-clip rounded-lg border border-border bg-card">
        {reports.length === 0 ? (
          <EmptyState icon={Flag} title="Nothing is reported">
            What buyers and stores report about each other stands here until somebody has looked.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-border text-sm">
            {reports.map((one) => (
              <li key={one.id} className="grid gap-2 px-4 py-3">
                <p className="text-[13px] text-muted-foreground">
                  {one.side === "buyer" ? "A buyer" : "The store"} reports{" "}
                  {one.seq === null
                    ? one.side === "buyer"
                      ? "the store"
                      : "a buyer"
                    : one.side === "buyer"
                      ? "a message of the store"
                      : "a message of a buyer"}{" "}
                  · {one.storeName}
                  {one.orderNumber !== null && ` · order #${one.orderNumber}`} · {momentWords(one.at, "UTC")}{" "}
                  UTC
                </p>
                <p dir="auto" className="wrap-anywhere whitespace-pre-line">
                  {one.reason}
                </p>
                {(one.words || one.picture) && (
                  <blockquote className="border-s-2 border-border ps-3">
                    <p className="text-[13px] text-muted-foreground">{one.author}</p>
                    <p dir="auto" className="wrap-anywhere whitespace-pre-line">
                      {one.words}
                    </p>
                    {one.picture && <Reported picture={one.picture} words={one.words} />}
                  </blockquote>
                )}
                <Form method="post" noValidate className="flex flex-wrap items-end gap-2">
                  <input type="hidden" name="id" value={one.id} />
                  <Field
                    label="What came of it"
                    className="grow sm:max-w-md"
                    error={
                      refused?.typed["id"] === one.id
                        ? (refused.problems["note"] ?? refused.problems[""])
                        : undefined
                    }
                  >
                    {(control) => <Input {...control} name="note" maxLength={1000} />}
                  </Field>
                  <Button type="submit">Close</Button>
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
