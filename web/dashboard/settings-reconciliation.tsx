import { Scale } from "lucide-react";
import { data, Form, Link, useNavigation } from "react-router";
import type { StoreContext } from "#domain/context.ts";
import { Conflict, NotFound, TooMany, Unavailable } from "#domain/errors.ts";
import { bookDifference } from "#domain/reconciliation/book.ts";
import { closeByHand } from "#domain/reconciliation/close.ts";
import { reconciliation } from "#domain/reconciliation/page.ts";
import { reconcileNow } from "#domain/reconciliation/start-now.ts";
import { Button, buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { page, statusOf, typedOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/settings-reconciliation";
import { ClosedList, DifferenceList } from "./difference-list.tsx";
import { useFrame } from "./frame-data.ts";
import { GatewayBooksCard } from "./gateway-books-card.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { useSaid } from "./use-answer.ts";
import { useEverySecond } from "./use-every-second.ts";

export const loader = page(({ context }: Route.LoaderArgs) => reconciliation(context.get(shopContext)));

export const action = page(async ({ request, context }: Route.ActionArgs) => {
  const { intent = "", id = "" } = typedOf(await request.formData());
  try {
    const said = await change(context.get(shopContext), intent, id);
    return said === null ? data({ failed: "There is nothing to do." }, { status: 422 }) : data({ said });
  } catch (error) {
    const known = [Conflict, NotFound, TooMany, Unavailable].find((kind) => error instanceof kind);
    if (!known) throw error;
    const told = error as Conflict | NotFound | TooMany | Unavailable;
    return data({ failed: told.message }, { status: statusOf(told) });
  }
});

/** Does what a button asks for and says so; null when it asks for nothing we know. */
async function change(shop: StoreContext, intent: string, id: string): Promise<string | null> {
  switch (intent) {
    case "compare":
      await reconcileNow(shop);
      return "Comparing now.";
    case "book":
      await bookDifference(shop, id);
      return "The payment is booked.";
    case "not-ours":
      await closeByHand(shop, id, "not_ours");
      return "Left alone from now on.";
    case "settled":
      await closeByHand(shop, id, "settled");
      return "Marked as settled.";
    default:
      return null;
  }
}

export const meta: Route.MetaFunction = () => [{ title: "Payments compared" }];

/** Whether what is booked here is what the gateways have, and what to do where it is not. */
export default function SettingsReconciliation({ loaderData, actionData }: Route.ComponentProps) {
  const { gateways, open, closed } = loaderData;
  const { base, can, store } = useFrame();
  const mayAct = can("payments.reconcile");
  const sending = useNavigation().formData?.get("intent") === "compare";
  const running = gateways.some((books) => books.running?.problem === "");
  useSaid(actionData);
  useEverySecond(running);
  return (
    <>
      <PageHeader
        title="Payments compared"
        hint="Each day what is booked here is held against what your gateways have."
        back={{ to: `${base}/settings/payments`, name: "Payments" }}
        action={
          mayAct &&
          gateways.length > 0 && (
            <Form method="post" replace>
              <Button
                type="submit"
                name="intent"
                value="compare"
                look="primary"
                pending={sending || running}
                className="max-md:min-h-13 max-md:rounded-full max-md:px-5"
              >
                {running ? "Comparing…" : "Compare now"}
              </Button>
            </Form>
          )
        }
      />
      <div className="mx-auto grid max-w-3xl gap-4 lg:mx-0 lg:gap-5">
        {gateways.length === 0 && (
          <Card flush>
            <EmptyState
              icon={Scale}
              title="There is nothing to compare yet"
              action={
                <Link to={`${base}/settings/payments`} className={buttonLook({ look: "primary" })}>
                  Connect a gateway
                </Link>
              }
            >
              Once buyers pay with Paystack or Flutterwave, every payment is compared with what they have.
            </EmptyState>
          </Card>
        )}
        {open.length > 0 && (
          <Card title="What differs" hint="The newest first, each with what to do next." flush>
            <DifferenceList differences={open} mayAct={mayAct} />
          </Card>
        )}
        {gateways.map((books) => (
          <GatewayBooksCard key={books.provider} books={books} timeZone={store.timeZone} />
        ))}
        {closed.length > 0 && (
          <Card title="What is over" flush>
            <ClosedList closed={closed} />
          </Card>
        )}
      </div>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
