import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#domain/context.ts";
import { DomainError, Forbidden } from "#domain/errors.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";
import { VERBS, type Role, type Verb } from "./verbs.ts";

const ROLES: Role[] = ["owner", "manager", "staff", "viewer"];
const DOMAIN = resolve(import.meta.dirname, "../../domain");

let open: OpenShop;
beforeAll(async () => void (open = await openShop()));

/** All that a verb could have left behind. */
const traces = () => ({
  trips: open.trips.total,
  files: open.files.size,
  jobs: open.jobs.length,
});
let before: ReturnType<typeof traces>;
beforeEach(() => {
  before = traces();
});

/** What a verb throws when this actor calls it; null when it succeeds. */
const callAs = (actor: Actor, { call }: Verb): Promise<unknown> =>
  call({ ...open.shop, actor }).then(
    () => null,
    (reason: unknown) => reason,
  );

const staff = (role: Role): Actor => ({
  kind: "staff",
  userId: "user-bola",
  sessionId: "session",
  name: "Bola",
  role,
  secondFactor: false,
});
const OTHERS: Actor[] = [{ kind: "shopper" }, { kind: "gateway", provider: "paystack" }, { kind: "system" }];

describe.each(Object.entries(VERBS))("%s", (_, verb) => {
  test.each(ROLES)("as %s", async (role) => {
    const thrown = await callAs(staff(role), verb);
    if (verb.roles.includes(role)) {
      expect(thrown).not.toBeInstanceOf(Forbidden);
      // What is missing or wrong in the wish may be said; anything else would be a fault of this table.
      if (thrown !== null) expect(thrown).toBeInstanceOf(DomainError);
    } else {
      expect(thrown).toBeInstanceOf(Forbidden);
      expect(traces()).toEqual(before);
    }
  });

  test.each(OTHERS)("as $kind", async (actor) => {
    expect(await callAs(actor, verb)).toBeInstanceOf(Forbidden);
    expect(traces()).toEqual(before);
  });
});

test("every file of the domain that asks who may is in the table, once, and the table names no other", () => {
  const asking = readdirSync(DOMAIN, { recursive: true, encoding: "utf8" })
    .filter(
      (path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && path !== join("staff", "require.ts"),
    )
    .flatMap((path) => {
      const asked = readFileSync(join(DOMAIN, path), "utf8").match(/\brequireMay\(/g) ?? [];
      return asked.map(() => path.replaceAll("\\", "/"));
    });
  expect(asking.toSorted()).toEqual(Object.keys(VERBS).toSorted());
});
