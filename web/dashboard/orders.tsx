import { SearchX, ShoppingBag } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { listOrders, ORDER_WAITS, type OrderFilter } from "#domain/order/list.ts";
import { ORDER_STATUSES } from "#domain/order/status.ts";
import { buttonLook } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { CopyButton } from "#web/ui/copy-button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/orders";
import { FilterChips } from "./filter-chips.tsx";
import { useFrame } from "./frame-data.ts";
import { OrderList } from "./order-list.tsx";
import { NewOrder, OrderPlaces } from "./order-places.tsx";
import { PageHeader } from "./page-header.tsx";
import { PageProblem } from "./page-problem.tsx";
import { Pager } from "./pager.tsx";
import { SearchBox } from "./search-box.tsx";

export const loader = page(async ({ request, context }: Route.LoaderArgs) => {
  const { searchParams } = new URL(request.url);
  const wanted = searchParams.get("status");
  const status = [...ORDER_WAITS, ...ORDER_STATUSES].find((known) => known === wanted);
  return listOrders(context.get(shopContext), {
    q: searchParams.get("q") ?? "",
    ...(status && { status }),
    cursor: searchParams.get("cursor"),
  });
});

const CHIPS: { value: OrderFilter; name: string }[] = [
  { value: "to_send", name: "To send" },
  { value: "receipts", name: "Receipts to check" },
  { value: "money", name: "Money to settle" },
  { value: "placed", name: "Placed" },
  { value: "paid", name: "Paid" },
  { value: "fulfilled", name: "Sent" },
  { value: "cancelled", name: "Cancelled" },
  { value: "refunded", name: "Refunded" },
];

export const meta: Route.MetaFunction = () => [{ title: "Orders" }];

export default function Orders({ loaderData: { orders, nextCursor, counts } }: Route.ComponentProps) {
  const { base, shopUrl } = useFrame();
  const [search] = useSearchParams();
  if (counts.all === 0)
    return (
      <>
        <PageHeader title="Orders" action={<NewOrder />} />
        <OrderPlaces />
        <Card flush>
          <EmptyState
            icon={ShoppingBag}
            title="Your first order will land here"
            action={
              <CopyButton
                text={shopUrl}
                label="Copy your shop’s address"
                said="Address copied. Now tell somebody."
              />
            }
          >
            You will also get an e-mail for each. Share your address with the people who asked for it first.
          </EmptyState>
        </Card>
      </>
    );
  return (
    <>
      <PageHeader title="Orders" action={<NewOrder />} />
      <OrderPlaces />
      <div className="mb-3 grid gap-3">
        <SearchBox label="Search orders" placeholder="Number, name or e-mail" />
        <FilterChips
          label="Filter by status"
          name="status"
          chips={[
            { value: null, name: "All", count: counts.all },
            ...CHIPS.map((chip) => ({ ...chip, count: counts[chip.value] })).filter(
              ({ value, count }) => count > 0 || value === "to_send" || value === search.get("status"),
            ),
          ]}
        />
      </div>
      <Card flush className="overflow-clip">
        {orders.length === 0 ? (
          <EmptyState
            icon={SearchX}
            title={search.get("q") ? "No order is like that" : "Nothing here right now"}
            action={
              <Link to={`${base}/orders`} className={buttonLook()}>
                Show all orders
              </Link>
            }
          >
            {search.get("q")
              ? "Try the number alone, or part of the buyer’s name."
              : "Orders move here as they go along."}
          </EmptyState>
        ) : (
          <OrderList orders={orders} />
        )}
        <Pager nextCursor={nextCursor} />
      </Card>
    </>
  );
}

export function ErrorBoundary() {
  return <PageProblem />;
}
