import { Form, useNavigation } from "react-router";
import { saveWordList } from "#domain/safety/save-word-list.ts";
import { wordListOf } from "#domain/safety/word-list.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Textarea } from "#web/ui/input.tsx";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-words";
import { useFrame } from "./frame-data.ts";
import { orderStep } from "./order-answer.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";
import { useSaid } from "./use-answer.ts";

export const loader = page(async ({ context }: Route.LoaderArgs) => ({
  words: await wordListOf(context.get(shopContext)),
}));

/** Saves the list, `words` one a line. */
export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  return orderStep(saveWordList(context.get(shopContext), typed["words"] ?? ""), "Saved.", typed);
});

export const meta: Route.MetaFunction = () => [{ title: "Held words" }];

/** For which words a message waits until somebody chooses to see it. */
export default function Words({ loaderData: { words }, actionData }: Route.ComponentProps) {
  const { can } = useFrame();
  const sending = useNavigation().formMethod === "POST";
  useSaid(actionData);
  const refused = actionData && "problems" in actionData ? actionData : null;
  const mayWrite = can("settings.write");
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs />
      <div className="mx-auto grid max-w-3xl gap-4 lg:mx-0 lg:gap-5">
        <ReadOnlyNotice permission="settings.write" />
        <Card
          title="Held words"
          hint="A buyer’s message with one of these is kept, and shown when you choose to see it. Messages with many links, or with one that hides where it leads, always are."
        >
          <Form method="post" noValidate className="grid gap-4">
            <Field
              label="Words"
              hint="One word or phrase a line. Capitals and accents make no difference."
              error={refused?.problems["words"]}
            >
              {(control) => (
                <Textarea
                  {...control}
                  // What was saved is shown as it was kept.
                  key={words.join("\n")}
                  name="words"
                  rows={10}
                  readOnly={!mayWrite}
                  defaultValue={refused?.typed["words"] ?? words.join("\n")}
                />
              )}
            </Field>
            {mayWrite && (
              <Button type="submit" look="primary" pending={sending} className="justify-self-start">
                Save
              </Button>
            )}
          </Form>
        </Card>
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
