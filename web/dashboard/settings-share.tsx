import { ExternalLink } from "lucide-react";
import { useState } from "react";
import { data, Form } from "react-router";
import { Invalid } from "#domain/errors.ts";
import { LINKS_MOST } from "#domain/link-page/button.ts";
import { linksForEdit } from "#domain/link-page/for-edit.ts";
import { saveLinks } from "#domain/link-page/save.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { formProblems, page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-share";
import { useFrame } from "./frame-data.ts";
import { draftsOf, readSent } from "./links-draft.ts";
import { LinksEditor } from "./links-editor.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";
import { ShareCard } from "./share-card.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { useFormState } from "./use-form-state.ts";

export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const { line, buttons, choices, shell } = await linksForEdit(context.get(shopContext));
  return { line, buttons, choices, tagline: shell.tagline };
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  try {
    await saveLinks(context.get(shopContext), {
      line: typed["line"] ?? "",
      buttons: readSent(typed["buttons"]),
    });
    return data({ said: "Your page of links is saved." });
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    throw error;
  }
});

export const meta: Route.MetaFunction = () => [{ title: "Share" }];

export default function SettingsShare({ loaderData, actionData }: Route.ComponentProps) {
  const { line, buttons, choices, tagline } = loaderData;
  const { store, shopUrl, can } = useFrame();
  const { problems, typed, sending, dirty, touch } = useFormState(actionData);
  const [drafts, setDrafts] = useState(() => draftsOf(buttons));
  const mayWrite = can("settings.write");
  const linksUrl = `${shopUrl}/links`;
  return (
    <>
      <PageHeader
        title="Settings"
        place="bar"
        action={
          mayWrite && (
            <Button type="submit" form="links" look="primary" pending={sending}>
              {sending ? "Saving" : "Save"}
            </Button>
          )
        }
      />
      <SettingsTabs />
      <div className="mx-auto grid max-w-3xl min-w-0 gap-4 lg:mx-0 lg:gap-5">
        <ShareCard
          of="store"
          url={`${shopUrl}/`}
          words={`${store.name}:`}
          hint="Your shop’s address, to send and to print."
        />
        <Form id="links" method="post" replace noValidate onChange={touch}>
          <fieldset disabled={!mayWrite} className="grid min-w-0 gap-4">
            <legend className="sr-only">Page of links</legend>
            <ProblemSummary problems={problems} formId="links" />
            <Card
              title="Page of links"
              hint="One address for your profile on Instagram, TikTok or WhatsApp."
              action={
                <a
                  href={linksUrl}
                  target="_blank"
                  rel="noreferrer"
                  className={buttonLook({ size: "small", look: "quiet" })}
                >
                  <ExternalLink aria-hidden />
                  Open
                </a>
              }
            >
              <p className="text-sm break-all text-muted-foreground">
                {linksUrl.replace(/^https?:\/\//, "")}
              </p>
              <Field
                label="Line under the name"
                optional
                error={problems["line"]}
                hint="Empty: the one line from your settings."
              >
                {(control) => (
                  <Input
                    {...control}
                    name="line"
                    defaultValue={typed["line"] ?? line}
                    placeholder={tagline}
                    maxLength={LINKS_MOST.line}
                  />
                )}
              </Field>
              <LinksEditor
                drafts={drafts}
                choices={choices}
                problems={problems}
                onChange={(next) => {
                  setDrafts(next);
                  touch();
                }}
              />
            </Card>
          </fieldset>
        </Form>
      </div>
      <UnsavedGuard dirty={dirty} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
