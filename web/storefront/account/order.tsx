import { redirect } from "react-router";
import { myOrder } from "#domain/buyer/order.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import type { Route } from "./+types/order";

/** Of the account's own orders it knows the key; the order's page is the same for all who hold it. */
export const loader = page(async ({ params, context }: Route.LoaderArgs) => {
  const { number, key } = await myOrder(context.get(shopContext), Number(params.number));
  return redirect(`/orders/${number}?key=${key}`, { headers: { "cache-control": "private, no-store" } });
});

/** A page all the same, though it never shows: what is missed is then said in the shop's look. */
export default function Order() {
  return null;
}
