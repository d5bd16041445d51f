import { redirect } from "react-router";
import { countAtEntry, withCart } from "#domain/buyer/with-cart.ts";
import type { IdentityContext, SignInStep } from "#domain/identity/context.ts";
import type { RealmDoor } from "#domain/identity/door.ts";
import { withCookies } from "#web/cookies.ts";
import { proceed } from "#web/proceed.ts";
import { entered, readKept } from "../cart-cookie.ts";

/** The identity in which somebody at this browser is let in: what they put in the cart before comes with them. */
export const withKeptCart = (door: RealmDoor, request: Request): IdentityContext =>
  withCart(door.identity, readKept(request).cartId);

/** On to `next`, with the cookies of the session and what the cart holds now. */
export async function letInTo(door: RealmDoor, step: SignInStep, next: string): Promise<Response> {
  if (step.kind !== "entered") return proceed(door, step, next);
  const headers = withCookies(await door.enter(step), ...entered(countAtEntry(step)));
  return redirect(next, { status: 303, headers });
}
