import { beforeAll, describe, expect, test } from "vitest";
import { ACTORS, cast, cookieOf, type ActorName, type Cast } from "./matrix/actors.ts";
import { expectedFor, type Verdict } from "./matrix/expected.ts";
import { addresses, patterns, type Address } from "./matrix/pages.ts";
import { furnish } from "./matrix/values.ts";
import { verdictOf } from "./matrix/verdict.ts";
import { hostOf, visit, type Answer } from "./visit.ts";

/*
 * Every address of the app, each way of asking, every kind of visitor: what they get is what the address declares. The
 * addresses come from the router's own configuration; what a declaration means is written out in `expected.ts`.
 */

let people: Cast;
let pages: Map<string, Address>;
beforeAll(async () => {
  people = await cast();
  const values = await furnish(people.a);
  pages = new Map(addresses(values).map((address) => [address.pattern, address]));
});

const hostFor = ({ at }: Address): string => (at === "shop" ? people.a.host : hostOf(""));

type Way = "see" | "send" | "data" | "data of one route";

async function ask(address: Address, way: Way, actor: ActorName): Promise<Answer> {
  const cookie = await cookieOf(people.accounts[actor]);
  const headers: Record<string, string> = cookie ? { cookie } : {};
  const host = hostFor(address);
  if (way === "send") return visit(host, address.path, { form: {}, headers });
  if (way === "see") return visit(host, address.path, { headers });
  const data = address.path === "/" ? "/_root.data" : `${address.path}.data`;
  return visit(host, way === "data" ? data : `${data}?_routes=${routeId(address)}`, { headers });
}

/** Somebody who asks for one route's data alone must meet the same door. The name is a guess: any will do. */
const routeId = ({ pattern }: Address): string => `${pattern.split("/")[1] ?? ""}/frame`;

const waysOf = ({ hydrated }: Address): Way[] => [
  "see",
  "send",
  ...(hydrated ? (["data", "data of one route"] as const) : []),
];

describe.each(patterns)("%s", (pattern) => {
  test.each(ACTORS)("%s", async (actor) => {
    const address = pages.get(pattern);
    if (!address) throw new Error("no such address");
    const got: Record<string, Verdict> = {};
    const declared: Record<string, Verdict> = {};
    for (const way of waysOf(address)) {
      const { see, send, givesBack } = address.access;
      const who = way === "send" ? send : see;
      const wanted = who ? expectedFor(who, address.at, actor) : "no forms";
      // A page that anyone may open, if they have its key, which nobody has here.
      const isShut = wanted === "sign in" || who === "anyone";
      declared[way] = way === "send" && givesBack && isShut ? "given back" : wanted;
      got[way] = verdictOf(await ask(address, way, actor));
    }
    expect(got).toEqual(declared);
  });
});

test("every page, whoever looks, lets no inline script run without this answer's nonce, and says how it may be framed", async () => {
  const actors: ActorName[] = ["nobody", "buyer of A", "owner of A", "admin"];
  for (const address of pages.values())
    for (const actor of actors) {
      const { headers, text } = await ask(address, "see", actor);
      const policy = String(headers["content-security-policy"]);
      const where = `${address.pattern} as ${actor}`;
      expect(policy, where).toContain("frame-ancestors 'none'");
      expect(headers["x-content-type-options"], where).toBe("nosniff");
      const scripts = policy.split("; ").find((part) => part.startsWith("script-src "));
      expect(scripts ?? policy, where).not.toContain("unsafe-");
      const nonce = /'nonce-([^']+)'/.exec(scripts ?? "")?.[1];
      for (const [, attributes = ""] of text.matchAll(/<script\b([^>]*)>/g)) {
        if (/\bsrc=|type="(speculationrules|application\/ld\+json)"/.test(attributes)) continue;
        expect(attributes, where).toContain(`nonce="${nonce}"`);
      }
      expect(text, where).not.toMatch(/<[^>]+\son\w+=/);
    }
});

test("what is for somebody in particular is kept by nobody on the way", async () => {
  for (const address of pages.values()) {
    if (address.access.see === "anyone") continue;
    const actor = address.at === "shop" ? "buyer of A" : address.at === "admin" ? "admin" : "owner of A";
    const { headers, status } = await ask(address, "see", actor);
    if (status === 200) expect(headers["cache-control"], address.pattern).toContain("no-store");
  }
});
