import { describe, expect, test } from "vitest";
import { LOCAL_ENCRYPTION_KEYS, LOCAL_SECRET_KEY, LOCAL_VAPID, readSettings } from "./settings.ts";

const OWN_SECRET = Buffer.alloc(32, 7).toString("base64");

const production = {
  ENVIRONMENT: "production",
  PLATFORM_ORIGIN: "https://shops.example",
  DATABASE_URL_STORE: "postgresql://opnmrt_store:pw@db.example/opnmrt",
  DATABASE_URL_PLATFORM: "postgresql://opnmrt_platform:pw@db.example/opnmrt",
  DATABASE_URL_INSIGHTS: "postgresql://opnmrt_insights:pw@db.example/opnmrt",
  UPSTASH_REDIS_REST_URL: "https://redis.example",
  UPSTASH_REDIS_REST_TOKEN: "token",
  RESEND_API_KEY: "re_live",
  MAIL_FROM: "shop@shops.example",
  SECRET_KEY: OWN_SECRET,
  ENCRYPTION_KEYS: `1:${OWN_SECRET}`,
};

test("a production environment of its own is taken, with the vendors' real addresses", () => {
  expect(readSettings({ ...production })).toMatchObject({
    PAYSTACK_BASE_URL: "https://api.paystack.co",
    RESEND_BASE_URL: "https://api.resend.com",
  });
});

test("pictures at Cloudinary need an account there", () => {
  expect(readSettings({ ...production })).toMatchObject({ MEDIA_BACKEND: "r2" });
  const far = { ...production, MEDIA_BACKEND: "cloudinary", CLOUDINARY_CLOUD: "shops", CLOUDINARY_KEY: "1" };
  expect(() => readSettings({ ...far })).toThrow("CLOUDINARY_SECRET");
  expect(readSettings({ ...far, CLOUDINARY_SECRET: "s" })).toMatchObject({
    CLOUDINARY_API_URL: "https://api.cloudinary.com",
    CLOUDINARY_DELIVERY_URL: "https://res.cloudinary.com",
  });
});

test("push needs all of its keys, or none", () => {
  const { VAPID_PRIVATE_KEY: _, ...half } = LOCAL_VAPID;
  expect(() => readSettings({ ...production, ...half })).toThrow("VAPID_PRIVATE_KEY");
  expect(() => readSettings({ ...production, ...LOCAL_VAPID, VAPID_PUBLIC_KEY: "no key" })).toThrow(
    "VAPID_PUBLIC_KEY",
  );
});

test("every setting that is missing is named at once", () => {
  const { RESEND_API_KEY: _, SECRET_KEY: __, ...rest } = production;
  expect(() => readSettings(rest)).toThrow(/RESEND_API_KEY.*SECRET_KEY/);
});

describe("production refuses", () => {
  test.each([
    ["a stand-in", { PAYSTACK_BASE_URL: "http://127.0.0.1:9999" }, "PAYSTACK_BASE_URL"],
    [
      "a stand-in that sends pictures",
      { CLOUDINARY_DELIVERY_URL: "http://localhost:1" },
      "CLOUDINARY_DELIVERY_URL",
    ],
    ["a stand-in of push services", { PUSH_SERVICE_URL: "https://push.example" }, "PUSH_SERVICE_URL"],
    ["the repository's keys of push", LOCAL_VAPID, "VAPID_PRIVATE_KEY"],
    ["a local database", { DATABASE_URL_STORE: "postgresql://a:b@localhost:5432/x" }, "DATABASE_URL_STORE"],
    ["the bridge", { DATABASE_HTTP_ENDPOINT: "http://127.0.0.1:1/sql" }, "DATABASE_HTTP_ENDPOINT"],
    ["the pretended web", { OUTSIDE_FETCH_URL: "https://example.com" }, "OUTSIDE_FETCH_URL"],
    ["the repository's secret", { SECRET_KEY: LOCAL_SECRET_KEY }, "SECRET_KEY"],
    [
      "the repository's key among others",
      { ENCRYPTION_KEYS: `2:${OWN_SECRET},${LOCAL_ENCRYPTION_KEYS}` },
      "ENCRYPTION_KEYS",
    ],
    [
      "the repository's key as another version",
      { ENCRYPTION_KEYS: LOCAL_ENCRYPTION_KEYS.replace("1:", "2:") },
      "ENCRYPTION_KEYS",
    ],
    [
      "the repository's key spelt another way",
      { ENCRYPTION_KEYS: LOCAL_ENCRYPTION_KEYS.replace("U=", "V=") },
      "ENCRYPTION_KEYS",
    ],
    ["the repository's secret as a key", { ENCRYPTION_KEYS: `3:${LOCAL_SECRET_KEY}` }, "ENCRYPTION_KEYS"],
    ["plain http", { PLATFORM_ORIGIN: "http://shops.example" }, "PLATFORM_ORIGIN"],
  ])("%s", (_, change, name) => {
    expect(() => readSettings({ ...production, ...change })).toThrow(name);
  });

  test("and takes all of it in development", () => {
    const local = { ...production, ENVIRONMENT: "development", SECRET_KEY: LOCAL_SECRET_KEY };
    expect(readSettings(local).ENVIRONMENT).toBe("development");
  });
});
