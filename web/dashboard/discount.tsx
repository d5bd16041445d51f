import { Copy, MoreHorizontal, Play, Power } from "lucide-react";
import { useState } from "react";
import { data, redirect, useFetcher, useNavigate } from "react-router";
import { discountForEdit } from "#domain/discount/for-edit.ts";
import { saveDiscount } from "#domain/discount/save.ts";
import { setActive } from "#domain/discount/set-active.ts";
import { Conflict, Invalid } from "#domain/errors.ts";
import { Button } from "#web/ui/button.tsx";
import { Menu, MenuItem } from "#web/ui/menu.tsx";
import { formProblems, page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/discount";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { discountDraftOf, emptyDiscount, readDiscountForm } from "./discount-draft.ts";
import { DiscountEditor } from "./discount-editor.tsx";
import { DiscountBadge } from "./discount-state.tsx";
import { useFrame } from "./frame-data.ts";
import { PageProblem } from "./page-problem.tsx";
import { plural } from "./plural.ts";
import { useSaid } from "./use-answer.ts";

/** In the place of an id: a discount that is not saved yet; `?copy=` names one that it begins as. */
const NEW = "new";

export const loader = page(async ({ request, context, params }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const { store } = shop;
  const copied = params.id === NEW ? new URL(request.url).searchParams.get("copy") : null;
  const wanted = params.id === NEW ? copied : params.id;
  const { discount, collections } = await discountForEdit(shop, wanted);
  if (params.id !== NEW && discount) {
    const { state, used, title } = discount;
    return { kept: discountDraftOf(discount, store), collections, saved: { state, used, title } };
  }
  const fresh = emptyDiscount(shop.now(), store.timeZone);
  // A code belongs to one discount, so a copy needs others; and its days begin anew.
  const copy = discount && {
    ...discountDraftOf(discount, store),
    codes: "",
    startsAt: fresh.startsAt,
    endsAt: "",
  };
  return { kept: copy ?? fresh, collections, saved: null };
});

export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  const { intent } = typed;
  try {
    if (intent === "stop" || intent === "start") {
      await setActive(shop, params.id, intent === "start");
      return data({ said: intent === "start" ? "It is in use again." : "It is off now." });
    }
    const input = readDiscountForm(typed, shop.store.timeZone);
    const { id } = await saveDiscount(shop, params.id === NEW ? null : params.id, input);
    if (params.id === NEW) throw redirect(`/dashboard/${params.slug}/discounts/${id}?done=discount-added`);
    return data({ saved: true as const, said: "Saved." });
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    if (error instanceof Conflict) return data({ failed: error.message }, { status: 409 });
    throw error;
  }
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.saved ? `${loaderData.saved.title} · Discounts` : "New discount" },
];

export default function DiscountPage({
  loaderData: { kept, collections, saved },
  actionData,
  params,
}: Route.ComponentProps) {
  const { base, can } = useFrame();
  const navigate = useNavigate();
  const starter = useFetcher<{ said: string } | { failed: string }>();
  const [stopping, setStopping] = useState(false);
  useSaid(starter.data);
  const at = `${base}/discounts/${params.id}`;
  return (
    <>
      <DiscountEditor
        key={saved ? params.id : "new"}
        title={saved?.title ?? "New discount"}
        beside={saved && <DiscountBadge state={saved.state} />}
        hint={saved && saved.used > 0 ? `On ${plural(saved.used, "order")} so far.` : null}
        saveLabel={saved ? "Save" : "Add discount"}
        kept={kept}
        collections={collections}
        answer={actionData}
        more={
          saved !== null &&
          can("discounts.write") && (
            <Menu
              trigger={
                <Button size="icon" aria-label="More about this discount">
                  <MoreHorizontal aria-hidden />
                </Button>
              }
            >
              <MenuItem onSelect={() => void navigate(`${base}/discounts/new?copy=${params.id}`)}>
                <Copy aria-hidden />
                Duplicate
              </MenuItem>
              {saved.state === "off" ? (
                <MenuItem
                  onSelect={() => void starter.submit({ intent: "start" }, { method: "post", action: at })}
                >
                  <Play aria-hidden />
                  Use it again
                </MenuItem>
              ) : (
                <MenuItem danger onSelect={() => setStopping(true)}>
                  <Power aria-hidden />
                  Switch off
                </MenuItem>
              )}
            </Menu>
          )
        }
      />
      <ConfirmDialog
        action={at}
        intent="stop"
        title="Switch this discount off?"
        description="From now on nobody gets it. Orders that have it keep it, and you can use it again later."
        label="Switch it off"
        keep="Keep it"
        look="danger"
        open={stopping}
        onClose={() => setStopping(false)}
      />
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
