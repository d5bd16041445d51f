import { expect, test } from "vitest";
import type { StoreContext } from "../context.ts";
import { Forbidden, Invalid } from "../errors.ts";
import type { StaffRole } from "../staff/may.ts";
import { saveSettings, type SettingsInput } from "./save-settings.ts";

const good: SettingsInput = {
  name: "Ada Fabrics",
  tagline: "Cloth with a past",
  about: "We began in 1987.\r\n\r\n\r\n\r\nWe are still here.",
  town: "Lagos",
  contactEmail: " Ada@Example.com ",
  contactPhone: "+234 803 123 4567",
  deliveryPromise: "Lagos in 2 days",
  returnsPolicy: "Within 14 days",
  timeZone: "Africa/Lagos",
  locale: "en-NG",
  languages: ["fr", "sw"],
};

function shopOf(role: StaffRole, country = "NG") {
  const seen: { forgotten: string[]; writes: number } = { forgotten: [], writes: 0 };
  const shop = {
    store: {
      id: "s",
      slug: "ada",
      name: "Ada Fabrics",
      timeZone: "Africa/Lagos",
      locale: "en-NG",
      country,
      languages: ["en", "fr", "sw"],
    },
    actor: { kind: "staff", userId: "u", sessionId: "session", name: "Ada", role, secondFactor: false },
    now: () => new Date(0),
    db: { write: async () => (seen.writes += 1) },
    ports: { tenants: { forget: async (slug: string) => void seen.forgotten.push(slug) } },
  } as unknown as StoreContext;
  return { shop, seen };
}

const refused = async (change: Partial<SettingsInput>): Promise<string[]> => {
  const { shop, seen } = shopOf("owner");
  const error = await saveSettings(shop, { ...good, ...change }).catch((thrown: unknown) => thrown);
  expect(seen.writes).toBe(0);
  if (!(error instanceof Invalid)) throw error;
  return Object.keys(error.problems);
};

test("good settings are written once; the address need not be looked up again", async () => {
  const { shop, seen } = shopOf("manager");
  await saveSettings(shop, good);
  expect(seen).toEqual({ forgotten: [], writes: 1 });
});

test.each([
  { name: "Ada & Daughters" },
  { timeZone: "Africa/Accra" },
  { locale: "fr-BJ" },
  { languages: ["fr"] },
  { languages: [] },
])("what requests know by heart is forgotten when it changes: %o", async (change) => {
  const { shop, seen } = shopOf("owner");
  await saveSettings(shop, { ...good, ...change });
  expect(seen).toEqual({ forgotten: ["ada"], writes: 1 });
});

test.each([
  [{ name: "A" }, "name"],
  [{ name: "x".repeat(61) }, "name"],
  [{ name: 'Ada" <a@b.c>' }, "name"],
  [{ tagline: "x".repeat(121) }, "tagline"],
  [{ about: "nul \u0000" }, "about"],
  [{ contactEmail: "ada" }, "contactEmail"],
  [{ contactPhone: "call me" }, "contactPhone"],
  [{ contactPhone: "0803 123" }, "contactPhone"],
  [{ timeZone: "Lagos" }, "timeZone"],
  [{ locale: "klingon!" }, "locale"],
  [{ locale: "de-DE" }, "locale"],
  [{ languages: ["tlh"] }, "languages"],
] as [Partial<SettingsInput>, string][])("%o is refused beside its field", async (change, field) => {
  expect(await refused(change)).toEqual([field]);
});

test("a number is asked for with its country code where nobody can tell how it is dialled", async () => {
  const save = (contactPhone: string, country: string) =>
    saveSettings(shopOf("owner", country).shop, { ...good, contactPhone });
  await expect(save("0803 123 4567", "XX")).rejects.toMatchObject({
    problems: { contactPhone: expect.stringContaining("with a plus and the country code") },
  });
  for (const phone of ["+234 803 123 4567", "00234 803 123 4567", ""]) await save(phone, "XX");
  await save("07 01 02 03 04", "CI");
});

test.each(["staff", "viewer"] as const)("%s may not change settings", async (role) => {
  const { shop, seen } = shopOf(role);
  await expect(saveSettings(shop, good)).rejects.toBeInstanceOf(Forbidden);
  expect(seen.writes).toBe(0);
});
