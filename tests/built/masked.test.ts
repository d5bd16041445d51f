import { beforeAll, describe, expect, test } from "vitest";
import { ACTORS, cast, cookieOf, roleInA, type ActorName, type Cast } from "./matrix/actors.ts";
import { addresses, patterns, type Address } from "./matrix/pages.ts";
import { furnish } from "./matrix/values.ts";
import { hostOf, visit } from "./visit.ts";

/* Every page of the dashboard as everybody of the store: how to reach a buyer is on none that a viewer gets. */

const dashboard = patterns.filter((pattern) => pattern.startsWith("/dashboard/:slug"));
/** Of the order that `furnish` makes. */
const SECRETS = ["zainab@example.com", "12 Broad Street"];

let people: Cast;
let pages: Map<string, Address>;
beforeAll(async () => {
  people = await cast();
  const values = await furnish(people.a);
  pages = new Map(addresses(values).map((address) => [address.pattern, address]));
});

async function secretsAt(pattern: string, actor: ActorName): Promise<string[]> {
  const path = pages.get(pattern)?.path ?? "";
  const cookie = await cookieOf(people.accounts[actor]);
  const shown: string[] = [];
  for (const each of [path, `${path}.data`]) {
    const { text } = await visit(hostOf(""), each, { headers: { cookie } });
    shown.push(...SECRETS.filter((secret) => text.includes(secret)));
  }
  return [...new Set(shown)];
}

describe.each(dashboard)("%s", (pattern) => {
  test("a viewer", async () => {
    expect(await secretsAt(pattern, "viewer of A")).toEqual([]);
  });
});

test.each(ACTORS.filter((actor) => roleInA(actor) !== null && actor !== "viewer of A"))(
  "%s sees it where it is needed",
  async (actor) => {
    expect(await secretsAt("/dashboard/:slug/orders/:number", actor)).toEqual(SECRETS);
  },
);
