import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readWhere } from "./where.ts";

const SET = {
  DATABASE_URL_OWNER: "postgresql://owner@db/opnmrt",
  SECRET_KEY: "c2VjcmV0",
  ENCRYPTION_KEYS: "1:a2V5",
};

test("the environment is taken whole", () => {
  expect(readWhere({ ...SET, PLATFORM_ORIGIN: "https://shops.example" })).toEqual({
    ...SET,
    signInAt: "https://shops.example/admin",
  });
});

test("half of an environment is refused, and what is missing is named", () => {
  expect(() => readWhere({ DATABASE_URL_OWNER: SET.DATABASE_URL_OWNER })).toThrow(
    "SECRET_KEY and ENCRYPTION_KEYS must be set, too",
  );
  expect(() => readWhere({ ...SET, SECRET_KEY: "" })).toThrow("SECRET_KEY must be set, too");
});

test("without any it is the platform of this machine, when there is one", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "opnmrt-where-"));
  expect(() => readWhere({ DATA_DIR: dataDir })).toThrow("while npm start runs");
  const { DATABASE_URL_OWNER: ownerUrl, ...env } = SET;
  const addresses = { platform: "http://localhost:8787", ownerUrl, env };
  writeFileSync(join(dataDir, "addresses.json"), JSON.stringify(addresses));
  expect(readWhere({ DATA_DIR: dataDir })).toEqual({ ...SET, signInAt: "http://localhost:8787/admin" });
});
