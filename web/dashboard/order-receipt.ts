import { declineProof } from "#domain/payment/decline-proof.ts";
import { openProof } from "#domain/payment/open-proof.ts";
import { page, textOf } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-receipt";
import { orderNumber, orderStep } from "./order-answer.ts";

/**
 * The receipt a buyer sent, for staff alone. A stranger made the file, so it is shown as nothing but a picture, and a PDF is
 * handed over instead of opened here.
 */
export const loader = page(async ({ context, params }: Route.LoaderArgs): Promise<Response> => {
  const { body, contentType } = await openProof(
    context.get(shopContext),
    orderNumber(params.number),
    params.id,
  );
  const picture = contentType.startsWith("image/");
  return new Response(body, {
    headers: {
      "content-type": contentType,
      "content-disposition": `${picture ? "inline" : "attachment"}; filename="receipt-${params.number}.${picture ? contentType.slice(6) : "pdf"}"`,
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
});

/** Declines it, with a reason that the buyer reads. */
export const action = page(async ({ request, context, params }: Route.ActionArgs) => {
  const reason = textOf(await request.formData(), "reason");
  return orderStep(
    declineProof(context.get(shopContext), orderNumber(params.number), params.id, reason),
    "Declined. The buyer was told why.",
    { reason },
  );
});
