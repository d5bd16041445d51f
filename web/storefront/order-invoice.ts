import { invoiceForBuyer } from "#domain/paper/invoice-for-buyer.ts";
import { page } from "#web/answers.ts";
import { shopContext } from "#web/context.ts";
import { paperAnswer } from "#web/papers/answer.ts";
import type { Route } from "./+types/order-invoice";

/** The invoice of a paid order as a PDF, for whoever holds the order's key. */
export const loader = page(async ({ params, request, context }: Route.LoaderArgs) => {
  const key = new URL(request.url).searchParams.get("key") ?? "";
  return paperAnswer(await invoiceForBuyer(context.get(shopContext), Number(params.number), key));
});
