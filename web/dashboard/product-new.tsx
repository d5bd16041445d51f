import { useEffect, useState, useSyncExternalStore } from "react";
import { redirect } from "react-router";
import { Invalid } from "#domain/errors.ts";
import { addPicture } from "#domain/picture/add.ts";
import { saveProduct } from "#domain/product/save.ts";
import { requireMay } from "#domain/staff/require.ts";
import type { StoreContext } from "#domain/context.ts";
import { formProblems, page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/product-new";
import { checkedInput } from "./checked-draft.ts";
import { NewPicturesCard } from "./new-pictures-card.tsx";
import { PageProblem } from "./page-problem.tsx";
import { leaveForLater } from "./picture-upload.ts";
import { emptyDraft, readDraft } from "./product-draft.ts";
import { ProductEditor } from "./product-editor.tsx";
import type { Done } from "./done-toast.tsx";

export const loader = page(async ({ context }: Route.LoaderArgs) => {
  requireMay(context.get(shopContext), "catalogue.write");
  return null;
});

export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const form = await request.formData();
  const typed = typedOf(form);
  try {
    const { id } = await saveProduct(shop, null, checkedInput(readDraft(typed), shop.store, shop.now()));
    const done: Done = (await addAll(shop, id, form.getAll("pictures")))
      ? "product-added"
      : "pictures-refused";
    throw redirect(`/dashboard/${params.slug}/products/${id}?done=${done}`);
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    throw error;
  }
});

/** Pictures sent with the form, as browsers without scripts do. False when one could not be taken. */
async function addAll(shop: StoreContext, productId: string, sent: FormDataEntryValue[]): Promise<boolean> {
  let all = true;
  for (const file of sent) {
    if (typeof file === "string" || file.size === 0) continue;
    try {
      await addPicture(shop, productId, { bytes: new Uint8Array(await file.arrayBuffer()), alt: "" });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      all = false;
    }
  }
  return all;
}

export const meta: Route.MetaFunction = () => [{ title: "New product" }];

export default function NewProduct({ actionData }: Route.ComponentProps) {
  const [kept] = useState(emptyDraft);
  const [files, setFiles] = useState<File[]>([]);
  const hydrated = useSyncExternalStore(never, yes, no);
  useEffect(() => {
    // Nothing was added, so nobody will come for the pictures.
    if (actionData) leaveForLater([]);
  }, [actionData]);
  return (
    <ProductEditor
      title="New product"
      saveLabel="Add product"
      kept={kept}
      answer={actionData}
      images={NO_IMAGES}
      pictures={<NewPicturesCard files={files} hydrated={hydrated} onChange={setFiles} />}
      onSubmit={() => leaveForLater(files)}
    />
  );
}

const NO_IMAGES: never[] = [];
const never = () => () => undefined;
const yes = () => true;
const no = () => false;

export function ErrorBoundary() {
  return <PageProblem />;
}
