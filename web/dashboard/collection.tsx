import { MoreHorizontal, Trash2 } from "lucide-react";
import { useState } from "react";
import { data, redirect } from "react-router";
import { collectionForEdit } from "#domain/collection/for-edit.ts";
import { collectionMatches } from "#domain/collection/matches.ts";
import { removeCollection } from "#domain/collection/remove.ts";
import { saveCollection } from "#domain/collection/save.ts";
import { Invalid } from "#domain/errors.ts";
import { requireMay } from "#domain/staff/require.ts";
import { Button } from "#web/ui/button.tsx";
import { Menu, MenuItem } from "#web/ui/menu.tsx";
import { formProblems, page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/collection";
import { collectionDraftOf, emptyCollection, readCollection } from "./collection-draft.ts";
import { CollectionEditor } from "./collection-editor.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import { useFrame } from "./frame-data.ts";
import { PageProblem } from "./page-problem.tsx";

/** In the place of an id: a collection that is not saved yet. */
const NEW = "new";

export const loader = page(async ({ request, context, params }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const { searchParams } = new URL(request.url);
  const rule = searchParams.get("rule");
  // While tags are being chosen the form asks only what they would gather.
  if (rule === "any_tag" || rule === "all_tags") {
    const matches = await collectionMatches(shop, rule, (searchParams.get("tags") ?? "").split(","));
    return { kept: emptyCollection(), id: null, earlierHandles: [], matches };
  }
  if (params.id === NEW) {
    requireMay(shop, "catalogue.write");
    return { kept: emptyCollection(), id: null, earlierHandles: [], matches: null };
  }
  const collection = await collectionForEdit(shop, params.id);
  const { earlierHandles } = collection;
  return { kept: collectionDraftOf(collection), id: collection.id, earlierHandles, matches: null };
});

export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  const list = `/dashboard/${params.slug}/collections`;
  if (typed["intent"] === "delete") {
    await removeCollection(shop, params.id);
    throw redirect(`${list}?done=collection-deleted`);
  }
  try {
    const { id } = await saveCollection(shop, params.id === NEW ? null : params.id, readCollection(typed));
    if (params.id === NEW) throw redirect(`${list}/${id}?done=collection-added`);
    return data({ saved: true as const, said: "Saved." });
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    throw error;
  }
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.id ? `${loaderData.kept.title} · Collections` : "New collection" },
];

export default function Collection({
  loaderData: { kept, id, earlierHandles },
  actionData,
}: Route.ComponentProps) {
  const { can } = useFrame();
  const [deleting, setDeleting] = useState(false);
  const title = id ? kept.title : "New collection";
  return (
    <>
      <CollectionEditor
        key={id ?? NEW}
        title={title}
        saveLabel={id ? "Save" : "Add collection"}
        kept={kept}
        earlier={earlierHandles}
        answer={actionData}
        more={
          id !== null &&
          can("catalogue.write") && (
            <Menu
              trigger={
                <Button size="icon" aria-label="More about this collection">
                  <MoreHorizontal aria-hidden />
                </Button>
              }
            >
              <MenuItem danger onSelect={() => setDeleting(true)}>
                <Trash2 aria-hidden />
                Delete
              </MenuItem>
            </Menu>
          )
        }
      />
      <DeleteDialog open={deleting} onOpenChange={setDeleting} noun="collection" name={title}>
        It goes from your shop’s menu at once. Its products stay where they are.
      </DeleteDialog>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
