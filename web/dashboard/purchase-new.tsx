import { data, Form, redirect, useNavigation } from "react-router";
import { uuidv7 } from "uuidv7";
import { Conflict, Invalid } from "#domain/errors.ts";
import { placePurchase } from "#domain/purchase/place.ts";
import { suggestPurchase } from "#domain/purchase/suggest.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input, Textarea } from "#web/ui/input.tsx";
import { formProblems, page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/purchase-new";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { purchaseIn } from "./purchase-form.ts";
import { PurchaseLines } from "./purchase-lines.tsx";
import { useSaid } from "./use-answer.ts";

/** `of` is `due`, or the ids of variants with commas between them. */
export const loader = page(async ({ url, context }: Route.LoaderArgs) => {
  const of = url.searchParams.get("of") ?? "";
  const suggested = await suggestPurchase(
    context.get(shopContext),
    of === "due" ? "due" : of.split(",").filter(Boolean),
  );
  return { ...suggested, id: uuidv7() };
});

export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  try {
    const number = await placePurchase(context.get(shopContext), typed["id"] ?? "", purchaseIn(typed));
    throw redirect(`/dashboard/${params.slug}/stock/orders/${number}?done=purchase-made`);
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    if (error instanceof Conflict) return data({ failed: error.message }, { status: 409 });
    throw error;
  }
});

/** What was sent stays as it was typed. */
export const shouldRevalidate = () => false;

export const meta: Route.MetaFunction = () => [{ title: "New purchase order" }];

export default function PurchaseNew({ loaderData, actionData }: Route.ComponentProps) {
  const { id, lines, suppliers, today, expectedOn } = loaderData;
  const { base } = useFrame();
  const sending = useNavigation().formMethod === "POST";
  const problems: Record<string, string> = actionData && "problems" in actionData ? actionData.problems : {};
  useSaid(actionData);
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="id" value={id} />
      <PageHeader
        title="New purchase order"
        hint="For your own books: it is not sent to the supplier."
        back={{ to: `${base}/stock/orders`, name: "Purchase orders" }}
        place="bar"
        action={
          <Button type="submit" look="primary" pending={sending}>
            Keep this order
          </Button>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <Card title="From whom, and when" className="lg:order-last">
          <div className="grid gap-4">
            <Field label="Supplier" error={problems["supplier"]}>
              {(control) => (
                <Input {...control} name="supplier" list="suppliers" maxLength={100} autoComplete="off" />
              )}
            </Field>
            <datalist id="suppliers">
              {suppliers.map((supplier) => (
                <option key={supplier}>{supplier}</option>
              ))}
            </datalist>
            <Field label="Expected on" error={problems["expectedOn"]}>
              {(control) => (
                <Input {...control} type="date" name="expectedOn" min={today} defaultValue={expectedOn} />
              )}
            </Field>
            <Field label="Note" optional error={problems["note"]}>
              {(control) => <Textarea {...control} name="note" rows={3} />}
            </Field>
          </div>
        </Card>
        <Card title="What you order">
          <PurchaseLines key={id} start={lines} problem={problems["lines"]} />
        </Card>
      </div>
    </Form>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
