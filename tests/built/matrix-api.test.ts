import { beforeAll, describe, expect, test } from "vitest";
import { may, type StaffRole } from "#domain/staff/may.ts";
import { API_ROUTES } from "#worker/api/routes.ts";
import type { ApiRoute } from "#worker/api/route.ts";
import { WORKER_ROUTES } from "#worker/routes.ts";
import { ACTORS, cast, cookieOf, roleInA, type ActorName, type Cast } from "./matrix/actors.ts";
import type { Verdict } from "./matrix/expected.ts";
import { furnish } from "./matrix/values.ts";
import { accessToken } from "./session-cookie.ts";
import { hostOf, visit, type Answer } from "./visit.ts";

/*
 * Every route of the API, from the table it is answered from, and every kind of visitor with a token of their own. A seller's
 * token is for the store they work in, so an owner of B is let in to B, and must be told nothing of A.
 */

let people: Cast;
/** What is in store A and in no other. */
let ofA: string[];
beforeAll(async () => {
  people = await cast();
  const values = await furnish(people.a);
  ofA = [people.a.id, people.a.slug, values("").handle ?? ""];
});

const roleOf = (actor: ActorName): StaffRole | null => (actor === "owner of B" ? "owner" : roleInA(actor));

async function bearerOf(actor: ActorName): Promise<string | null> {
  const who = people.accounts[actor];
  if (!who) return null;
  const store = actor.endsWith("B") ? people.b : people.a;
  if (who.realm === "buyer") return accessToken(who, null, `http://${store.host}`);
  const role = roleOf(actor);
  const part = role && { storeId: store.id, slug: store.slug, role };
  return accessToken(who, part, `http://${hostOf("")}`);
}

function expectedFor(route: ApiRoute, actor: ActorName): Verdict {
  if (route.needs === "anyone") return "in";
  if (route.host === "store") return actor === "buyer of A" ? "in" : "sign in";
  const role = roleOf(actor);
  const admin = actor === "admin";
  if (route.realm === "admin") return admin ? "in" : "sign in";
  if (route.realm === "platform") return admin || role ? "in" : "sign in";
  if (!role) return "sign in";
  return route.needs === "person" || route.needs === "member" || may(role, route.needs) ? "in" : "forbidden";
}

function verdictOf({ status, text }: Answer): Verdict {
  if (status >= 500) throw new Error(`${status}: ${text}`);
  if (status === 401) return "sign in";
  return status === 403 ? "forbidden" : "in";
}

function ask({ method, path, host }: ApiRoute, headers: Record<string, string>): Promise<Answer> {
  // Nothing that can be read: so that only who may gets as far as being told so.
  const body = method === "GET" ? {} : { body: "{" };
  return visit(host === "store" ? people.a.host : hostOf(""), `/api/v1${path.replace(":number", "1")}`, {
    method,
    ...body,
    headers: { ...(method === "GET" ? {} : { "content-type": "application/json" }), ...headers },
  });
}

describe.each(API_ROUTES.map((route) => [`${route.method} ${route.path} (${route.host})`, route] as const))(
  "%s",
  (_, route) => {
    test.each(ACTORS)("%s", async (actor) => {
      const bearer = await bearerOf(actor);
      const answer = await ask(route, bearer ? { authorization: `Bearer ${bearer}` } : {});
      expect(verdictOf(answer)).toBe(expectedFor(route, actor));
      if (actor.endsWith("of B")) for (const word of ofA) expect(answer.text).not.toContain(word);
      expect(answer.headers["cache-control"]).toBe("no-store");
    });

    test.each(ACTORS)("%s, with the cookie of a browser and no token", async (actor) => {
      const cookie = await cookieOf(people.accounts[actor]);
      expect(verdictOf(await ask(route, { cookie }))).toBe(route.needs === "anyone" ? "in" : "sign in");
    });
  },
);

test("what the Worker answers besides is open to everyone, or to whoever signs it", async () => {
  for (const { method, path, who } of WORKER_ROUTES) {
    const address = path.replace(":storeId", people.a.id).replace("*", "x");
    // Gateways send from nowhere; everybody else's forms come from a page of ours.
    const sent = who === "gateway" ? { method, body: "{}" } : { form: {} };
    const answer = await visit(hostOf(""), address, method === "POST" ? sent : {});
    expect([401, 403].includes(answer.status), `${method} ${path}: ${answer.status}`).toBe(who === "gateway");
  }
});
