import { Trash2 } from "lucide-react";
import { useState } from "react";
import { data, redirect, type ShouldRevalidateFunctionArgs } from "react-router";
import { draftForEdit } from "#domain/draft/for-edit.ts";
import { placeDraft } from "#domain/draft/place.ts";
import { removeDraft } from "#domain/draft/remove.ts";
import { saveOrderDraft } from "#domain/draft/save.ts";
import { Conflict, Invalid } from "#domain/errors.ts";
import { Button } from "#web/ui/button.tsx";
import { formProblems, page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/draft";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { DraftEditor } from "./draft-editor.tsx";
import { readHandedIn, readSent } from "./draft-form.ts";
import { useFrame } from "./frame-data.ts";
import { PageProblem } from "./page-problem.tsx";

/** In the place of an id: an order that nobody has begun yet. */
const NEW = "new";

export const loader = page(async ({ context, params }: Route.LoaderArgs) => {
  const found = await draftForEdit(context.get(shopContext), params.id === NEW ? null : params.id);
  if ("order" in found) throw redirect(`/dashboard/${params.slug}/orders/${found.order}`);
  return found;
});

/** Keeps the draft; with `intent=place` it becomes an order as well, once however often that is pressed. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  const orders = `/dashboard/${params.slug}/orders`;
  const id = typed["id"] ?? params.id;
  const revision = numberIn(typed["revision"]);
  if (typed["intent"] === "remove") {
    await removeDraft(shop, id);
    throw redirect(`${orders}/drafts?done=draft-removed`);
  }
  try {
    await saveOrderDraft(shop, readSent(typed["draft"] ?? ""), { id, revision });
    if (typed["intent"] !== "place") throw redirect(`${orders}/drafts/${id}?done=draft-saved`);
    const seen = { revision: revision + 1, total: numberIn(typed["total"]) };
    const { number } = await placeDraft(shop, id, readHandedIn(typed), seen);
    throw redirect(`${orders}/${number}?done=order-made`);
  } catch (error) {
    if (error instanceof Invalid)
      return data({ ...formProblems(error, typed).data, id, revision: revision + 1 }, { status: 422 });
    if (!(error instanceof Conflict)) throw error;
    // Pressed a second time: the first has made the order.
    const now = error.reason === "draft_moved" ? await draftForEdit(shop, id).catch(() => null) : null;
    if (now && "order" in now) throw redirect(`${orders}/${now.order}`);
    const kept = error.reason === "draft_moved" ? revision : revision + 1;
    return data({ failed: error.message, id, revision: kept }, { status: 409 });
  }
});

const numberIn = (text: string | undefined): number => (/^\d{1,15}$/.test(text ?? "") ? Number(text) : 0);

/** Counting what stands in the form changes nothing that was read. */
export const shouldRevalidate = ({ formAction, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  formAction?.endsWith("/drafts/work") ? false : defaultShouldRevalidate;

export const meta: Route.MetaFunction = ({ params }) => [
  { title: params.id === NEW ? "New order" : "Draft order" },
];

export default function Draft({ loaderData, actionData, params }: Route.ComponentProps) {
  const { base } = useFrame();
  const [removing, setRemoving] = useState(false);
  const isNew = params.id === NEW;
  return (
    <>
      <DraftEditor
        key={`${params.id} ${loaderData.draft.revision}`}
        title={isNew ? "New order" : "Draft order"}
        found={loaderData}
        answer={actionData}
        more={
          !isNew && (
            <Button look="dangerQuiet" size="icon" aria-label="Throw away" onClick={() => setRemoving(true)}>
              <Trash2 aria-hidden />
            </Button>
          )
        }
      />
      <ConfirmDialog
        action={`${base}/orders/drafts/${params.id}`}
        intent="remove"
        title="Throw this draft away?"
        description="Nothing was taken from stock for it, and nobody was told."
        label="Throw it away"
        keep="Keep it"
        look="danger"
        open={removing}
        onClose={() => setRemoving(false)}
      />
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
