import { PackageSearch, Plus } from "lucide-react";
import { Form, Link, redirect, useNavigation } from "react-router";
import { formatMoney } from "#domain/money.ts";
import { makeOffer } from "#domain/thread/inbox-offer.ts";
import { type Offerable, toOffer } from "#domain/thread/inbox-to-offer.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Field, FieldError } from "#web/ui/field.tsx";
import { Input, Select } from "#web/ui/input.tsx";
import { MoneyInput } from "#web/ui/money-input.tsx";
import { Picture } from "#web/ui/picture.tsx";
import { page, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import { answerForm } from "../site/form-answer.ts";
import type { Route } from "./+types/thread-offer-new";
import { useFrame } from "./frame-data.ts";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";

/** What is chosen from: everything on sale of the products that the address names. */
export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const products = new URL(request.url).searchParams.getAll("product");
  const sold = await toOffer(context.get(shopContext), products);
  return { products, sold, pressId: crypto.randomUUID() };
});

/** `quantity.<variant>` and `price.<variant>` make the lines; `percent` is off all that has no price, `days` how long it is good. */
export const action = page(async ({ request, url, context, params }: Route.ActionArgs) => {
  const typed = typedOf(await request.formData());
  const { clientId = "", percent = "", days = "" } = typed;
  const lines = Object.keys(typed).flatMap((name) => {
    const variantId = /^quantity\.(.+)$/.exec(name)?.[1];
    if (variantId === undefined) return [];
    return [{ variantId, quantity: typed[name] ?? "", price: typed[`price.${variantId}`] ?? "" }];
  });
  const productIds = url.searchParams.getAll("product");
  return answerForm(typed, async () => {
    await makeOffer(context.get(shopContext), params.id, { clientId, productIds, lines, percent, days });
    return redirect(`/dashboard/${params.slug}/inbox/${params.id}`);
  });
});

export const meta: Route.MetaFunction = () => [{ title: "Make an offer" }];

const DAYS = [1, 2, 3, 7, 14, 30];

export default function ThreadOfferNew({ loaderData, actionData, params }: Route.ComponentProps) {
  const { products, sold, pressId } = loaderData;
  const { base } = useFrame();
  const sending = useNavigation().formMethod === "POST";
  const { problems = {}, typed = {} } = actionData && "problems" in actionData ? actionData : {};
  const more = `${base}/inbox/${params.id}/products?${new URLSearchParams(products.map((one) => ["with", one]))}`;
  const header = (
    <PageHeader
      title="Make an offer"
      hint="For this buyer alone, and for one order. They see it in the conversation and check out with it."
      back={{ to: `${base}/inbox/${params.id}`, name: "Conversation" }}
    />
  );
  if (sold.length === 0)
    return (
      <>
        {header}
        <Card flush>
          <EmptyState
            icon={PackageSearch}
            title="Nothing is chosen yet"
            action={
              <Link to={more} className={buttonLook({ look: "primary" })}>
                Choose a product
              </Link>
            }
          >
            Offer anything that is on sale in your shop; gift cards are as good as money and stay at their
            price.
          </EmptyState>
        </Card>
      </>
    );
  const problem = problems["lines"] ?? problems[""];
  return (
    <>
      {header}
      <Form method="post" noValidate className="grid max-w-3xl gap-4">
        <input type="hidden" name="clientId" value={typed["clientId"] || pressId} />
        <Card flush>
          <ul aria-label="Things to offer" className="divide-y divide-border">
            {sold.map((thing) => (
              <Thing
                key={thing.variantId}
                thing={thing}
                typed={typed}
                problems={problems}
                alone={sold.length === 1}
              />
            ))}
          </ul>
          <div className="border-t border-border px-4 py-3 sm:px-5">
            <Link to={more} className={buttonLook({ look: "quiet", className: "-ms-3" })}>
              <Plus aria-hidden />
              Add another product
            </Link>
          </div>
        </Card>
        <Card>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              label="Percent off"
              optional
              error={problems["percent"]}
              hint="Off whatever has no price of its own above."
            >
              {(control) => (
                <Input
                  {...control}
                  name="percent"
                  inputMode="decimal"
                  defaultValue={typed["percent"]}
                  autoComplete="off"
                />
              )}
            </Field>
            <Field label="Good for" error={problems["days"]}>
              {(control) => (
                <Select {...control} name="days" defaultValue={typed["days"] ?? "3"}>
                  {DAYS.map((days) => (
                    <option key={days} value={days}>
                      {days === 1 ? "1 day" : `${days} days`}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </div>
        </Card>
        {problem && (
          <div role="alert">
            <FieldError>{problem}</FieldError>
          </div>
        )}
        <Button type="submit" look="primary" pending={sending} className="sm:justify-self-start">
          Send the offer
        </Button>
      </Form>
    </>
  );
}

type ThingProps = {
  thing: Offerable;
  typed: Record<string, string>;
  problems: Record<string, string>;
  /** Where there is nothing else, it is what is meant. */
  alone: boolean;
};

function Thing({ thing, typed, problems, alone }: ThingProps) {
  const { store } = useFrame();
  const { variantId, title, variantTitle, imageKey, price, left } = thing;
  const [quantity, each] = [`quantity.${variantId}`, `price.${variantId}`];
  const name = [title, variantTitle].filter(Boolean).join(", ");
  return (
    <li className="grid gap-3 px-4 py-3.5 text-sm sm:grid-cols-[1fr_7rem_10rem] sm:px-5">
      <span className="flex min-w-0 items-center gap-3">
        <Picture mediaKey={imageKey} />
        <span className="grid min-w-0 gap-0.5">
          <span className="font-medium wrap-anywhere">{name}</span>
          <span className="text-[13px] text-muted-foreground tabular-nums">
            {formatMoney(price, store.currency)} in your shop
            {left !== null && ` · ${left > 0 ? `${left} left` : "sold out"}`}
          </span>
        </span>
      </span>
      <div className="grid grid-cols-2 gap-3 sm:contents">
        <Field label="How many" error={problems[quantity]}>
          {(control) => (
            <Input
              {...control}
              name={quantity}
              inputMode="numeric"
              aria-label={`How many of ${name}`}
              defaultValue={typed[quantity] ?? (alone ? "1" : "")}
              autoComplete="off"
            />
          )}
        </Field>
        <Field label="Price of one" error={problems[each]}>
          {(control) => (
            <MoneyInput
              {...control}
              name={each}
              currency={store.currency}
              aria-label={`Price of one ${name}`}
              defaultValue={typed[each]}
            />
          )}
        </Field>
      </div>
    </li>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
