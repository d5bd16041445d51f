import type { Hono } from "hono";
import { isApiKey } from "#domain/api-key/key.ts";
import { requireMay } from "#domain/staff/require.ts";
import type { AtDoor, Door } from "../door.ts";
import { problem } from "../problem.ts";
import { asProblem } from "./as-problem.ts";
import { bearerOf } from "./bearer.ts";
import { byKey } from "./by-key.ts";
import { buyerByToken, memberByToken, personByToken } from "./by-token.ts";
import { buyerIdentity, platformIdentity, storeHere } from "./realms.ts";
import type { ApiRoute, Member } from "./route.ts";
import { API_ROUTES } from "./routes.ts";

export const API_BASE = "/api/v1";

/** Puts every route of the table at its address, and what is in no table behind them. */
export function mountApi(app: Hono<Door>): void {
  app.use("/api/*", async (c, next) => {
    await next();
    c.res.headers.set("cache-control", "no-store");
  });
  // Two hosts may have the same address for different things.
  const addresses = new Map<string, ApiRoute[]>();
  for (const route of API_ROUTES) {
    const address = `${route.method} ${API_BASE}${route.path}`;
    addresses.set(address, [...(addresses.get(address) ?? []), route]);
  }
  for (const [address, routes] of addresses) {
    const [method = "", path = ""] = address.split(" ");
    app.on(method, path, (c) => {
      const route = routes.find(({ host }) => host === c.get("host").kind);
      return route ? answer(c, route) : leftOver(c);
    });
  }
  app.all("/api/*", leftOver);
}

async function answer(c: AtDoor, route: ApiRoute): Promise<Response> {
  try {
    return await letThrough(c, route);
  } catch (error) {
    const said = asProblem(c, error);
    if (!said) throw error;
    return said;
  }
}

/** Finds out who asks, holds them against what the route needs, and has it answer. */
async function letThrough(c: AtDoor, route: ApiRoute): Promise<Response> {
  if (route.host === "store") {
    const store = await storeHere(c);
    const identity = await buyerIdentity(c, store);
    if (route.needs === "anyone") return route.answer(c, { identity });
    return route.answer(c, await buyerByToken(c, store, identity));
  }
  if (route.needs === "anyone") return route.answer(c, { open: (realm) => platformIdentity(c, realm) });
  if (route.needs === "person") return route.answer(c, await personByToken(c, route.realm));

  const { needs } = route;
  const admitted = (member: Member) => {
    if (needs !== "member") requireMay(member.shop, needs);
    return route.answer(c, member);
  };
  const bearer = bearerOf(c);
  return isApiKey(bearer)
    ? byKey(c, bearer, async (member) => admitted(member))
    : admitted(await memberByToken(c, bearer));
}

/** What the table has at this address of this host in another way, or nothing. */
function leftOver(c: AtDoor): Response {
  const methods = methodsAt(c.get("host").kind, c.req.path);
  if (methods.length === 0)
    return problem(c, 404, "not_found", "There is nothing at this address of the API.");
  const headers = { allow: methods.join(", ") };
  if (c.req.method === "OPTIONS") return c.body(null, 204, headers);
  return problem(c, 405, "method_not_allowed", `This address takes ${headers.allow}.`, { headers });
}

function methodsAt(host: string, path: string): string[] {
  const methods = API_ROUTES.filter((route) => route.host === host && PATTERNS.get(route)?.test(path)).map(
    ({ method }) => method,
  );
  if (methods.length === 0) return [];
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
}

const PATTERNS = new Map(
  API_ROUTES.map((route) => [route, new RegExp(`^${API_BASE}${route.path.replace(/:[a-z]+/g, "[^/]+")}$`)]),
);
