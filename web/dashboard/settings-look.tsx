import { data } from "react-router";
import { Invalid } from "#domain/errors.ts";
import { addLookPicture } from "#domain/look/add-picture.ts";
import { lookForEdit } from "#domain/look/for-edit.ts";
import { goBackTo } from "#domain/look/go-back.ts";
import { previewAddress } from "#domain/look/preview.ts";
import { publishLook } from "#domain/look/publish.ts";
import { DraftChanged, saveDraft } from "#domain/look/save-draft.ts";
import { setBrandPicture } from "#domain/picture/brand.ts";
import { MOST_BYTES, TOO_LARGE } from "#domain/picture/check.ts";
import { listProducts } from "#domain/product/list.ts";
import { formProblems, page, textOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-look";
import { LookEditor } from "./look-editor.tsx";
import { readDraft } from "./look-draft.ts";
import { PageProblem } from "./page-problem.tsx";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const q = new URL(request.url).searchParams.get("products");
  // While a product is being looked for, only those are asked.
  if (q !== null) {
    const { products } = await listProducts(shop, { q, status: "active" });
    return {
      look: null,
      preview: "",
      products: products.slice(0, 12).map(({ id, title }) => ({ id, title })),
    };
  }
  const [look, preview] = await Promise.all([lookForEdit(shop), previewAddress(shop)]);
  return { look, preview, products: null };
});

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  if (Number(request.headers.get("content-length")) > MOST_BYTES + 64 * 1024)
    return data({ problems: { picture: TOO_LARGE }, typed: {} }, { status: 413 });
  const form = await request.formData();
  const rev = Number(textOf(form, "rev"));
  const which = form.get("which") === "hero" ? "hero" : "logo";
  const name = which === "hero" ? "Large picture" : "Logo";
  try {
    switch (form.get("intent")) {
      case "picture": {
        await setBrandPicture(shop, which, await bytesOf(form));
        return data({ said: `${name} saved.` });
      }
      case "no-picture":
        await setBrandPicture(shop, which, null);
        return data({ said: `${name} removed.` });
      case "section-picture":
        return data({ picture: await addLookPicture(shop, await bytesOf(form)) });
      case "publish":
        await publishLook(shop, rev);
        return data({ published: true as const, said: "Published. Shoppers see it now." });
      case "back":
        return data({ back: await goBackTo(shop, Number(textOf(form, "version")), rev) });
      default: {
        const saved = await saveDraft(shop, rev, readDraft(textOf(form, "document")));
        return data({ saved, preview: await previewAddress(shop) });
      }
    }
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, {});
    if (error instanceof DraftChanged)
      return data({ stale: { message: error.message, rev: error.rev } }, { status: 409 });
    throw error;
  }
});

async function bytesOf(form: FormData): Promise<Uint8Array> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) throw new Invalid({ picture: "Choose a picture first." });
  return new Uint8Array(await file.arrayBuffer());
}

export const meta: Route.MetaFunction = () => [{ title: "Look" }];

export default function Look({ loaderData: { look, preview } }: Route.ComponentProps) {
  return look ? <LookEditor look={look} preview={preview} /> : null;
}

export function ErrorBoundary() {
  return <PageProblem />;
}
