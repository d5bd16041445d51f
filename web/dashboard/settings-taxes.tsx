import { termsForEdit } from "#domain/delivery/for-edit.ts";
import { saveTaxes } from "#domain/tax/save.ts";
import { page, textOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-taxes";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";
import { readTax, TAX_DRAFT } from "./tax-draft.ts";
import { TaxEditor } from "./tax-editor.tsx";
import { answerTerms, draftIn } from "./terms-answer.ts";

export const loader = page(async ({ context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  return { terms: await termsForEdit(shop), country: shop.store.country };
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const form = await request.formData();
  return answerTerms(async () => {
    const draft = draftIn(textOf(form, "draft"), TAX_DRAFT);
    await saveTaxes(shop, draft.map(readTax), textOf(form, "mark"));
  }, "Taxes saved. They count from the next order on.");
});

export const meta: Route.MetaFunction = () => [{ title: "Taxes" }];

export default function Taxes({ loaderData: { terms, country } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsTabs />
      <ReadOnlyNotice permission="settings.write" />
      <TaxEditor key={terms.mark} terms={terms} country={country} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
