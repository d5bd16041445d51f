import { useState } from "react";
import { data, Form, redirect } from "react-router";
import { Invalid } from "#domain/errors.ts";
import { pageForEdit } from "#domain/page/for-edit.ts";
import { removePage } from "#domain/page/remove.ts";
import { savePage } from "#domain/page/save.ts";
import { requireMay } from "#domain/staff/require.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Field } from "#web/ui/field.tsx";
import { Input } from "#web/ui/input.tsx";
import { formProblems, page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-page";
import { DeleteDialog } from "./delete-dialog.tsx";
import { DescriptionField } from "./description-field.tsx";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { ReadOnlyNotice } from "./read-only-notice.tsx";
import { SearchListingCard } from "./search-listing-card.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";
import { useFormState } from "./use-form-state.ts";

const NEW = "new";
const EMPTY = {
  id: "",
  title: "",
  handle: "",
  bodyHtml: "",
  seoTitle: "",
  seoDescription: "",
  published: true,
  earlierHandles: [] as string[],
};

export const loader = page(async ({ context, params }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  if (params.id !== NEW) return { kept: await pageForEdit(shop, params.id) };
  requireMay(shop, "theme.write");
  return { kept: EMPTY };
});

export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  const list = `/dashboard/${params.slug}/settings/pages`;
  if (typed["intent"] === "delete") {
    await removePage(shop, params.id);
    throw redirect(list);
  }
  try {
    const { id } = await savePage(shop, params.id === NEW ? null : params.id, {
      title: typed["title"] ?? "",
      handle: typed["handle"] ?? "",
      bodyHtml: typed["descriptionHtml"] ?? "",
      seoTitle: typed["seoTitle"] ?? "",
      seoDescription: typed["seoDescription"] ?? "",
      published: typed["published"] === "yes",
    });
    if (params.id === NEW) throw redirect(`${list}/${id}`);
    return data({ said: "Saved." });
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    throw error;
  }
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.kept.title ? `${loaderData.kept.title} · Pages` : "New page" },
];

export default function Page({ loaderData: { kept }, actionData }: Route.ComponentProps) {
  return <PageEditor key={kept.id || NEW} kept={kept} answer={actionData} />;
}

type Props = { kept: typeof EMPTY; answer: Route.ComponentProps["actionData"] };

function PageEditor({ kept, answer }: Props) {
  const { base, shopUrl, can } = useFrame();
  const { problems, sending, dirty, touch } = useFormState(answer);
  const [draft, setDraft] = useState(kept);
  const [deleting, setDeleting] = useState(false);
  const mayWrite = can("theme.write");
  const set = (part: Partial<typeof EMPTY>) => {
    setDraft({ ...draft, ...part });
    touch();
  };
  return (
    <>
      <PageHeader
        title={kept.title || "New page"}
        place="bar"
        back={{ to: `${base}/settings/pages`, name: "Pages" }}
        more={
          mayWrite &&
          kept.id !== "" && (
            <Button look="quiet" onClick={() => setDeleting(true)}>
              Delete
            </Button>
          )
        }
        action={
          mayWrite && (
            <Button type="submit" form="page" look="primary" pending={sending}>
              {kept.id ? "Save" : "Add page"}
            </Button>
          )
        }
      />
      <Form id="page" method="post" className="grid gap-4 lg:gap-5">
        <ReadOnlyNotice permission="theme.write" />
        <ProblemSummary problems={problems} formId="page" />
        <fieldset disabled={!mayWrite} className="grid min-w-0 gap-4 lg:gap-5">
          <Card>
            <Field label="Name" error={problems["title"]}>
              {(control) => (
                <Input
                  {...control}
                  name="title"
                  value={draft.title}
                  onChange={(event) => set({ title: event.target.value })}
                />
              )}
            </Field>
            <DescriptionField
              label="Text"
              value={draft.bodyHtml}
              idea="What should people know?"
              locked={!mayWrite}
              error={problems["descriptionHtml"]}
              onChange={(bodyHtml) => set({ bodyHtml })}
            />
            <label className="flex min-h-11 cursor-pointer items-center gap-3 text-sm">
              <input
                type="checkbox"
                name="published"
                value="yes"
                checked={draft.published}
                className="size-[18px] accent-primary"
                onChange={(event) => set({ published: event.target.checked })}
              />
              Shoppers can read it
            </label>
          </Card>
          <SearchListingCard
            draft={{ ...draft, descriptionHtml: draft.bodyHtml }}
            address={`${shopUrl}/pages/`}
            earlier={kept.earlierHandles}
            problems={problems}
            onChange={set}
          />
        </fieldset>
      </Form>
      <DeleteDialog open={deleting} onOpenChange={setDeleting} noun="page" name={kept.title}>
        Links to it in your menus go with it.
      </DeleteDialog>
      <UnsavedGuard dirty={dirty} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
