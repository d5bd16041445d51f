import { Copy, ExternalLink, MoreHorizontal, Trash2 } from "lucide-react";
import { useState } from "react";
import { data, redirect } from "react-router";
import { Conflict, Invalid } from "#domain/errors.ts";
import { productForEdit } from "#domain/product/for-edit.ts";
import { removeProduct } from "#domain/product/remove.ts";
import { saveProduct } from "#domain/product/save.ts";
import { Button } from "#web/ui/button.tsx";
import { Menu, MenuItem } from "#web/ui/menu.tsx";
import { say } from "#web/ui/toast.tsx";
import { formProblems, page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/product";
import { checkedInput } from "./checked-draft.ts";
import { DeleteDialog } from "./delete-dialog.tsx";
import { useFrame } from "./frame-data.ts";
import { PageProblem } from "./page-problem.tsx";
import { PicturesCard } from "./pictures-card.tsx";
import { draftOf, readDraft } from "./product-draft.ts";
import { ProductEditor } from "./product-editor.tsx";
import { ShareCard } from "./share-card.tsx";
import { ProductStatusBadge } from "./status-badges.tsx";
import { WaitingCard } from "./waiting-card.tsx";

export const loader = page(async ({ context, params }: Route.LoaderArgs) => {
  const shop = context.get(shopContext);
  const product = await productForEdit(shop, params.id);
  const { id, title, handle, images, earlierHandles } = product;
  const waiting = product.variants.flatMap(({ id: variantId, options }) => {
    const count = product.waiting[variantId];
    return count ? [{ name: options.join(" / "), count }] : [];
  });
  const kept = draftOf(product, shop.store, shop.now());
  return { id, title, handle, images, earlierHandles, waiting, kept };
});

export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const shop = context.get(shopContext);
  const typed = typedOf(await request.formData());
  if (typed["intent"] === "delete") {
    await removeProduct(shop, params.id);
    throw redirect(`/dashboard/${params.slug}/products?done=product-deleted`);
  }
  try {
    await saveProduct(shop, params.id, checkedInput(readDraft(typed), shop.store, shop.now()));
    return data({ saved: true as const, said: "Saved." });
  } catch (error) {
    if (error instanceof Invalid) return formProblems(error, typed);
    if (error instanceof Conflict) return data({ stale: error.message, typed }, { status: 409 });
    throw error;
  }
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? "Product"} · Products` },
];

export default function Product({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, handle, images, earlierHandles, waiting, kept } = loaderData;
  const { base, shopUrl, can } = useFrame();
  const [deleting, setDeleting] = useState(false);
  const address = `${shopUrl}/products/${encodeURIComponent(handle)}`;
  return (
    <>
      <ProductEditor
        key={id}
        title={title}
        beside={<ProductStatusBadge status={kept.status} />}
        more={
          <Menu
            trigger={
              <Button size="icon" aria-label="More about this product">
                <MoreHorizontal aria-hidden />
              </Button>
            }
          >
            <MenuItem asChild>
              <a href={address} target="_blank" rel="noreferrer">
                <ExternalLink aria-hidden />
                View in the shop
              </a>
            </MenuItem>
            <MenuItem
              onSelect={async () => {
                await navigator.clipboard.writeText(address);
                say({ text: "Link copied." });
              }}
            >
              <Copy aria-hidden />
              Copy its link
            </MenuItem>
            {can("catalogue.write") && (
              <MenuItem danger onSelect={() => setDeleting(true)}>
                <Trash2 aria-hidden />
                Delete
              </MenuItem>
            )}
          </Menu>
        }
        saveLabel="Save"
        kept={kept}
        answer={actionData}
        images={images}
        earlier={earlierHandles}
        share={
          <div className="mt-4 min-w-0 lg:mt-5 lg:max-w-[calc(100%-21.25rem)]">
            <ShareCard
              of={id}
              url={address}
              words={`${title}:`}
              hint={
                kept.status === "active"
                  ? "Its address, to send and to print."
                  : "Nobody sees it yet; its address works from the day it is shown."
              }
            />
          </div>
        }
        pictures={
          <>
            <WaitingCard waiting={waiting} />
            <PicturesCard images={images} url={`${base}/products/${id}/pictures`} />
          </>
        }
      />
      <DeleteDialog open={deleting} onOpenChange={setDeleting} noun="product" name={title}>
        It goes from the shop at once, with its pictures and variants. Orders that have it stay as they are.
        This can’t be undone; to hide it for a while, make it a draft instead.
      </DeleteDialog>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
