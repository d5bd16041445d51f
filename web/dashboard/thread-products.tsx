import { BadgePercent, PackageSearch, SendHorizontal } from "lucide-react";
import { Form, Link, redirect, useSearchParams } from "react-router";
import { listProducts } from "#domain/product/list.ts";
import { answerWithProduct } from "#domain/thread/inbox-product.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Picture } from "#web/ui/picture.tsx";
import { PriceText } from "#web/ui/price-text.tsx";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import { answerForm } from "../site/form-answer.ts";
import type { Route } from "./+types/thread-products";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { SearchBox } from "./search-box.tsx";

/** What shoppers can see, to be put into a conversation. */
export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const q = new URL(request.url).searchParams.get("q");
  const { products } = await listProducts(context.get(shopContext), { q, status: "active" });
  return { products: products.slice(0, SHOWN), pressId: crypto.randomUUID() };
});

const SHOWN = 20;

/** Puts `product` into the conversation, once for each `clientId`. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const { product = "", clientId = "" } = typed;
  return answerForm(typed, async () => {
    await answerWithProduct(context.get(shopContext), params.id, { clientId, productId: product });
    return redirect(`/dashboard/${params.slug}/inbox/${params.id}`);
  });
});

export const meta: Route.MetaFunction = () => [{ title: "Send a product" }];

export default function ThreadProducts({ loaderData, actionData, params }: Route.ComponentProps) {
  const { products, pressId } = loaderData;
  const { base, store, can } = useFrame();
  const [search] = useSearchParams();
  /** What is chosen for an offer already stays in it. */
  const offerOf = (id: string) =>
    new URLSearchParams([...search.getAll("with"), id].map((one) => ["product", one])).toString();
  const problem = actionData && "problems" in actionData ? Object.values(actionData.problems)[0] : undefined;
  return (
    <>
      <PageHeader
        title={search.has("with") ? "Add a product" : "Send a product"}
        hint="The buyer sees its picture, its price and whether it can be had, as they are on the day they look."
        back={{ to: `${base}/inbox/${params.id}`, name: "Conversation" }}
      />
      <div className="mb-3">
        <SearchBox label="Search products" placeholder="Name or SKU" keep={WITH} />
      </div>
      {problem && (
        <p role="alert" className="mb-3 text-sm text-destructive">
          {problem}
        </p>
      )}
      <Card flush>
        {products.length === 0 ? (
          <EmptyState icon={PackageSearch} title="Nothing on sale is called that">
            Try one word of its name. What is a draft, or has its day still to come, can’t be sent.
          </EmptyState>
        ) : (
          <ul aria-label="Products" className="divide-y divide-border">
            {products.map(({ id, title, image, priceFrom, priceTo }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 text-sm sm:px-5">
                <Picture mediaKey={image?.key ?? null} />
                <span className="grid min-w-0 grow basis-40 gap-0.5">
                  <span className="line-clamp-2 font-medium wrap-anywhere">{title}</span>
                  <PriceText amount={priceFrom} to={priceTo} currency={store.currency} />
                </span>
                <Form method="post" className="flex gap-2">
                  <input type="hidden" name="clientId" value={pressId} />
                  {can("orders.write") && (
                    <Link to={`${base}/inbox/${params.id}/offer?${offerOf(id)}`} className={buttonLook()}>
                      <BadgePercent aria-hidden />
                      Offer<span className="sr-only"> {title} for less</span>
                    </Link>
                  )}
                  <Button type="submit" name="product" value={id}>
                    <SendHorizontal aria-hidden className="rtl:-scale-x-100" />
                    Send<span className="sr-only"> {title}</span>
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

const WITH = ["with"];

export function ErrorBoundary() {
  return <PageProblem />;
}
