import { redirect } from "react-router";
import { takeBackOffer } from "#domain/thread/inbox-take-back.ts";
import { page } from "../answers.ts";
import { shopContext } from "../context.ts";
import type { Route } from "./+types/thread-offer-revocation";
import { orderStep } from "./order-answer.ts";

/** Whoever comes by the address alone wants the conversation. */
export const loader = page(async ({ params }: Route.LoaderArgs) =>
  redirect(`/dashboard/${params.slug}/inbox/${params.id}`),
);

/** Takes an offer back, unless it is ordered. */
export const action = page(async ({ context, params }: Route.ActionArgs) =>
  orderStep(
    takeBackOffer(context.get(shopContext), params.id, params.offer),
    "Taken back. The buyer sees it in the conversation.",
    {},
  ),
);
