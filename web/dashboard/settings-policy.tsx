import { useState } from "react";
import { data, Form } from "react-router";
import { Invalid } from "#domain/errors.ts";
import { policyForEdit } from "#domain/policy/for-edit.ts";
import { savePolicy } from "#domain/policy/save.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { formProblems, page, textOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-policy";
import { DescriptionField } from "./description-field.tsx";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { POLICY_WORDS } from "./policy-words.ts";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { useFormState } from "./use-form-state.ts";

export const loader = page(async ({ context, params }: Route.LoaderArgs) =>
  policyForEdit(context.get(shopContext), params.kind),
);

export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const form = await request.formData();
  try {
    const html = form.get("intent") === "take-down" ? "" : textOf(form, "descriptionHtml");
    await savePolicy(context.get(shopContext), params.kind, html);
    return data({ said: html ? "Saved. Shoppers can read it now." : "Taken down." });
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, {});
    throw error;
  }
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${POLICY_WORDS[loaderData.kind].name} · Policies` : "Policy" },
];

export default function Policy({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <PolicyEditor key={`${loaderData.kind} ${loaderData.written}`} policy={loaderData} answer={actionData} />
  );
}

type Props = { policy: Route.ComponentProps["loaderData"]; answer: Route.ComponentProps["actionData"] };

function PolicyEditor({ policy: { kind, html, written }, answer }: Props) {
  const { base, can } = useFrame();
  const { problems, sending, dirty, touch } = useFormState(answer);
  const [text, setText] = useState(html);
  const mayWrite = can("theme.write");
  return (
    <>
      <PageHeader
        title={POLICY_WORDS[kind].name}
        place="bar"
        back={{ to: `${base}/settings/pages`, name: "Pages" }}
        more={
          mayWrite &&
          written && (
            <Button type="submit" form="policy" name="intent" value="take-down" look="quiet">
              Take it down
            </Button>
          )
        }
        action={
          mayWrite && (
            <Button type="submit" form="policy" look="primary" pending={sending}>
              {written ? "Save" : "Save and show it"}
            </Button>
          )
        }
      />
      <Form id="policy" method="post" replace className="grid gap-4">
        <ReadOnlyNotice permission="theme.write" />
        {!written && (
          <Notice title="A text to begin with">
            Read it, make it yours and fill in what stands in [brackets]. It is no legal advice, and no
            shopper sees it until you save it.
          </Notice>
        )}
        <Card>
          <DescriptionField
            label="Text"
            value={text}
            idea="What should people know before they buy?"
            locked={!mayWrite}
            error={problems["descriptionHtml"]}
            onChange={(next) => {
              setText(next);
              touch();
            }}
          />
        </Card>
      </Form>
      <UnsavedGuard dirty={dirty} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
