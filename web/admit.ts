import { data, redirect, type MiddlewareFunction, type RouterContextProvider } from "react-router";
import type { Me } from "#domain/identity/context.ts";
import { may, type Permission, whoMayDo } from "#domain/staff/may.ts";
import { rolesInWords, ROLE_WORDS } from "#domain/staff/role-words.ts";
import type { Membership } from "#domain/store/membership.ts";
import { storesOf } from "#domain/store/of-seller.ts";
import { staffAt } from "#domain/store/staff-at.ts";
import { realmAt, whoMay, type Who } from "./access.ts";
import { page, type PageProblem } from "./answers.ts";
import {
  meContext,
  membershipsContext,
  openShopContext,
  platformContext,
  realmContext,
  shopContext,
} from "./context.ts";
import { addCookies } from "./cookies.ts";
import { refuseUnreadable } from "./readable.ts";
import { givenBack } from "./given-back.ts";
import { signInPath } from "./sign-in-path.ts";

type Asked = Parameters<MiddlewareFunction<Response>>[0];

/**
 * The one door of all pages: says who asks, and holds them against the table in `access.ts` before any loader or action runs.
 * An address nobody has declared lets nobody in.
 */
export const admit: MiddlewareFunction<Response> = async (asked, next) => {
  const { request, pattern, context } = asked;
  const who = whoMay(pattern, request.method);
  const door = context.get(realmContext);
  if (request.method !== "GET") refuseUnreadable(request);
  // The router reads addresses more generously than whoever chose the realm; at a spelling they differ over, nothing is here.
  if (door.identity.realm !== realmAt(pattern)) throw data(null, { status: 404 });
  // A page of a shop that takes no forms says so itself, in its own look; elsewhere nobody gets as far as the page.
  if (who === null && door.identity.realm !== "buyer") throw data(null, { status: 405 });
  const found = await page(() => door.session())(asked);
  context.set(meContext, found?.me ?? null);
  if (found && door.identity.realm === "buyer") enterAsBuyer(context, found.me);
  if (who !== null && who !== "anyone") await page(() => letThrough(asked, who, found?.me ?? null))(asked);
  const cookies = found?.headers ?? (sentSession(asked) ? door.forget() : undefined);
  const answer = addCookies(await next(), cookies);
  // What one person sees is kept by nobody: the back button after signing out, on a shared phone, shows nothing.
  if (found || who !== "anyone") answer.headers.set("cache-control", "private, no-store");
  return answer;
};

async function letThrough(asked: Asked, who: Exclude<Who, "anyone">, me: Me | null): Promise<void> {
  const { context, params } = asked;
  if (!me) throw givenBack(asked) ?? redirect(signInPath(asked));
  if (context.get(realmContext).identity.realm !== "seller") {
    if (who !== "person") throw refusal(403, "This is for the people who work in a store.");
    return;
  }
  const memberships = await storesOf(context.get(platformContext), me);
  context.set(membershipsContext, memberships);
  if (who === "person") return;
  const here = staffAt(me, memberships, params["slug"]);
  // Somebody else's store is no different from none.
  if (!here) throw refusal(404, "You have no store at this address.");
  const { membership, actor, owesSecondFactor } = here;
  if (owesSecondFactor) throw redirect(`/you/security?for=${membership.slug}`);
  if (!may(membership.role, who)) throw outOfReach(membership, who);
  context.set(shopContext, context.get(openShopContext)(membership, actor));
}

function enterAsBuyer(context: Readonly<RouterContextProvider>, me: Me): void {
  const { personId: buyerId, sessionId, name, email } = me;
  const actor = { kind: "buyer", buyerId, sessionId, name, email } as const;
  context.set(shopContext, context.get(openShopContext)(context.get(shopContext).store, actor));
}

const sentSession = ({ request, context }: Asked): boolean =>
  request.headers
    .get("cookie")
    ?.includes(`__Host-${context.get(realmContext).identity.realm}.session_token=`) ?? false;

const REFUSALS = { 403: "forbidden", 404: "not_found" } as const;

const refusal = (status: keyof typeof REFUSALS, message: string, extra: Refusal | null = null) =>
  data({ code: REFUSALS[status], message, extra } satisfies PageProblem, { status });

/** The store somebody works in without the right to what they asked for: the way back leads there. */
export type Refusal = { store: { slug: string; name: string } };

function outOfReach({ slug, name, role }: Membership, permission: Permission) {
  const [me, reach] = [ROLE_WORDS[role].one, rolesInWords(whoMayDo(permission))];
  return refusal(
    403,
    `You are ${me} in ${name}, and that role does not reach this far: this is for ${reach}.`,
    { store: { slug, name } },
  );
}
