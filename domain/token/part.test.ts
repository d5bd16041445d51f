import { describe, expect, test } from "vitest";
import { NotFound } from "../errors.ts";
import type { StaffRole } from "../staff/may.ts";
import type { Membership } from "../store/membership.ts";
import { partOf } from "./part.ts";
import { TokenRefused } from "./refused.ts";

const store = (slug: string, role: StaffRole, live = false): Membership => ({
  id: `id-of-${slug}`,
  slug,
  name: slug,
  status: "open",
  currency: "NGN",
  country: "NG",
  timeZone: "Africa/Lagos",
  locale: "en",
  languages: [],
  role,
  live,
});
const ADA = store("ada", "owner");
const BOLA = store("bola", "viewer");
const of = (...stores: Membership[]) => ({ stores, secondFactor: false });
const part = ({ id, slug, role }: Membership) => ({ storeId: id, slug, role });

describe("the store that a seller's tokens are for", () => {
  test.each([
    ["their only one, unsaid", of(ADA), undefined, null, part(ADA)],
    ["none, when there are several and nobody said", of(ADA, BOLA), undefined, null, null],
    ["none, when they have none", of(), undefined, null, null],
    ["the one that is wanted, by its name", of(ADA, BOLA), "bola", null, part(BOLA)],
    ["the one that is wanted, by its id", of(ADA, BOLA), BOLA.id, ADA.id, part(BOLA)],
    ["the one from before", of(ADA, BOLA), undefined, BOLA.id, part(BOLA)],
    [
      "none, when the one from before is theirs no more, and never another",
      of(ADA),
      undefined,
      BOLA.id,
      null,
    ],
  ])("is %s", (_, memberships, wanted, before, expected) => {
    expect(partOf(memberships, wanted, before)).toEqual(expected);
  });

  test.each(["cara", "", "ADA"])("is never one they have no part in (%j)", (wanted) => {
    expect(() => partOf(of(ADA, BOLA), wanted)).toThrow(NotFound);
  });

  test("is none while a store of theirs takes real money and a password alone lets them in", () => {
    const live = store("ada", "owner", true);
    expect(() => partOf(of(live, BOLA), "bola")).toThrow(TokenRefused);
    expect(partOf({ stores: [live], secondFactor: true }, undefined)).toEqual(part(live));
    expect(partOf(of(store("ada", "manager", true)), undefined)).toMatchObject({ role: "manager" });
  });
});
