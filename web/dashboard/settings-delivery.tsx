import { termsForEdit } from "#domain/delivery/for-edit.ts";
import { saveDelivery } from "#domain/delivery/save.ts";
import { page, textOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-delivery";
import { DELIVERY_DRAFT, readDelivery } from "./delivery-draft.ts";
import { DeliveryEditor } from "./delivery-editor.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";
import { answerTerms, draftIn } from "./terms-answer.ts";

export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  return { terms: await termsForEdit(shop), country: shop.store.country };
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const form = await request.formData();
  return answerTerms(async () => {
    const draft = draftIn(textOf(form, "draft"), DELIVERY_DRAFT);
    await saveDelivery(shop, readDelivery(draft, shop.store.currency), textOf(form, "mark"));
  }, "Delivery saved. Buyers are offered it now.");
});

export const meta: Route.MetaFunction = () => [{ title: "Delivery" }];

export default function Delivery({ loaderData: { terms, country } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs />
      <ReadOnlyNotice permission="settings.write" />
      <DeliveryEditor key={terms.mark} terms={terms} country={country} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
