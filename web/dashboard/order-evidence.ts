import { evidenceForSeller } from "#domain/evidence/for-seller.ts";
import { evidenceAnswer } from "#web/papers/evidence.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/order-evidence";
import { orderNumber } from "./order-answer.ts";

/** All that tells what happened with an order, as a file for whoever decides about its money. */
export const loader = page(async ({ context, params }: Route.LoaderArgs) =>
  evidenceAnswer(await evidenceForSeller(context.get(shopContext), orderNumber(params.number))),
);
