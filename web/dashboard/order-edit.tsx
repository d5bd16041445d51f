import { useState } from "react";
import { data, Form, redirect, useNavigation } from "react-router";
import { Conflict, Invalid } from "#domain/errors.ts";
import { editOrder } from "#domain/edit/edit.ts";
import { findToAdd } from "#domain/edit/find.ts";
import { orderForEdit } from "#domain/edit/for-edit.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { Field } from "#web/ui/field.tsx";
import { Textarea } from "#web/ui/input.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { formProblems, page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-edit";
import { useFrame } from "./frame-data.ts";
import { orderNumber } from "./order-answer.ts";
import { inputOf, NO_CHANGE, planOf, type EditDraft } from "./order-edit-draft.ts";
import { readEdit } from "./order-edit-form.ts";
import { EditedLines } from "./order-edit-lines.tsx";
import { EditSums } from "./order-edit-sums.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { VariantFinder } from "./variant-finder.tsx";

type Answer = { failed: string } | { problems: Record<string, string>; typed: Record<string, string> };
const NONE: Record<string, string> = {};

export const loader = page(async ({ request, context, params }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const words = new URL(request.url).searchParams.get("find");
  if (words !== null) return { found: await findToAdd(shop, words), edited: null };
  const { order, ...rest } = await orderForEdit(shop, orderNumber(params.number));
  const { key: _, ...shown } = order;
  return { found: [], edited: { ...rest, order: { ...shown, key: "" }, id: crypto.randomUUID() } };
});

export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  try {
    await editOrder(context.get(shopContext), orderNumber(params.number), readEdit(typed));
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    if (error instanceof Conflict) return data({ failed: error.message }, { status: 409 });
    throw error;
  }
  throw redirect(`/dashboard/${params.slug}/orders/${params.number}?done=order-changed`);
});

export const meta: Route.MetaFunction = ({ params }) => [{ title: `Change order #${params.number}` }];

export default function OrderEdit({ loaderData: { edited }, actionData, params }: Route.ComponentProps) {
  const { base } = useFrame();
  const navigation = useNavigation();
  const [draft, setDraft] = useState<EditDraft>(NO_CHANGE);
  const answer: Answer | undefined = actionData;
  const back = { to: `${base}/orders/${params.number}`, name: `Order #${params.number}` };
  const title = `Change order #${params.number}`;
  if (!edited) return <PageHeader title={title} back={back} />;
  const { order, own, mark, whyNot, id } = edited;
  if (whyNot)
    return (
      <>
        <PageHeader title={title} back={back} />
        <Notice title="This order stays as it is">{whyNot}</Notice>
      </>
    );
  const plan = planOf(order, draft, own);
  const input = inputOf(order, draft);
  const dirty = input.taken.length + input.added.length > 0;
  const sending = navigation.state !== "idle" && navigation.formMethod === "POST";
  const problems = answer && "problems" in answer ? answer.problems : NONE;
  const failed = answer && "failed" in answer ? answer.failed : null;
  return (
    <Form method="post" noValidate>
      <PageHeader
        title={title}
        hint="Only what was not sent yet can be changed. The buyer gets a letter that says what changed."
        back={back}
        place="bar"
        action={
          <Button type="submit" look="primary" pending={sending} disabled={!dirty}>
            Save the change
          </Button>
        }
      />
      <UnsavedGuard dirty={dirty && !sending} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seen" value={mark} />
      <input type="hidden" name="change" value={JSON.stringify(input)} />
      <input type="hidden" name="collect" value={plan.collect} />
      <input type="hidden" name="back" value={plan.back} />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-5">
        <div className="grid min-w-0 content-start gap-4 lg:gap-5">
          {failed && (
            <Notice tone="bad" title="Not saved">
              {failed}{" "}
              <a href={`${base}/orders/${params.number}/edit`} className="underline underline-offset-4">
                Load this page anew
              </a>
            </Notice>
          )}
          {(problems["lines"] || problems["added"]) && (
            <Notice tone="bad" title="Not saved yet">
              {[problems["lines"], problems["added"]].filter(Boolean).join(" ")}
            </Notice>
          )}
          <EditedLines order={order} own={own} draft={draft} onChange={setDraft} />
          <Card title="Add something">
            <VariantFinder
              at="?find="
              onAdd={(found) =>
                setDraft((before) => ({
                  ...before,
                  added: [...before.added, { ...found, quantity: 1, free: false }],
                }))
              }
            />
          </Card>
        </div>
        <div className="grid min-w-0 content-start gap-4 lg:gap-5">
          <EditSums order={order} plan={plan} dirty={dirty} />
          <Card title="For the buyer">
            <Field label="Reason" optional hint="The buyer reads this." error={problems["reason"]}>
              {(control) => (
                <Textarea {...control} name="reason" rows={3} placeholder="e.g. As we agreed by phone." />
              )}
            </Field>
            {input.taken.length > 0 && (
              <Checkbox
                name="restock"
                value="yes"
                defaultChecked
                label="Put what is taken out back on the shelf"
              />
            )}
          </Card>
        </div>
      </div>
    </Form>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
