import { packingSlip } from "#domain/paper/packing-slip.ts";
import { paperAnswer } from "#web/papers/answer.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-slip";
import { orderNumber } from "./order-answer.ts";

/** The packing slip of `?parcel=`, or of what is left to send, as a PDF. */
export const loader = page(async ({ request, context, params }: Route.LoaderArgs) => {
  const parcel = new URL(request.url).searchParams.get("parcel");
  return paperAnswer(await packingSlip(context.get(shopContext), orderNumber(params.number), parcel));
});
