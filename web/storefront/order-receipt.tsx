import { DomainError, Invalid, SignedOut } from "#domain/errors.ts";
import { PROOF_BYTES } from "#domain/payment/proof.ts";
import { sendProof } from "#domain/payment/send-proof.ts";
import { page, problemsIn } from "#web/answers.ts";
import { sayContext, shopContext } from "#web/context.ts";
import type { Route } from "./+types/order-receipt";
import { noteOf, readAsk, toOrder } from "./order-ask.ts";

/** Whoever comes by the address alone wants the order. */
export const loader = page(async ({ params, request }: Route.LoaderArgs) =>
  toOrder(readAsk({ params, request }), null),
);

/** The receipt of a transfer, sent from the order's page. */
export const action = page(async ({ params, request, context }: Route.ActionArgs) => {
  const ask = readAsk({ params, request });
  const say = context.get(sayContext);
  try {
    await sendProof(context.get(shopContext), ask.number, ask.key, await fileIn(request));
    return toOrder(ask, say("Your receipt is with the shop. Thank you!"));
  } catch (error) {
    if (error instanceof Invalid)
      return toOrder(ask, Object.values(problemsIn(say, error.texts, error)).join(" "));
    if (error instanceof DomainError && !(error instanceof SignedOut))
      return toOrder(ask, noteOf(say, error));
    throw error;
  }
});

/** One byte more than may be is enough to know that it is too large. */
async function fileIn(request: Request): Promise<Uint8Array> {
  const file = (await request.formData()).get("proof");
  if (!(file instanceof File)) return new Uint8Array();
  return new Uint8Array(await file.slice(0, PROOF_BYTES + 1).arrayBuffer());
}
