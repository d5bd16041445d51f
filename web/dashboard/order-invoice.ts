import { invoiceForSeller } from "#domain/paper/invoice-for-seller.ts";
import { paperAnswer } from "#web/papers/answer.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-invoice";
import { orderNumber } from "./order-answer.ts";

/** An order's invoice as a PDF. */
export const loader = page(async ({ context, params }: Route.LoaderArgs) =>
  paperAnswer(await invoiceForSeller(context.get(shopContext), orderNumber(params.number))),
);
