import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { eventsPage } from "./events-doc.ts";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/events.md"), "utf8");
const known = new Set([...page.matchAll(/^### ([A-Z_]+)$/gm)].map(([, name = ""]) => name));

test("the page of events is what the types say", () => {
  expect(page, "npm run docs:events writes it anew").toBe(eventsPage());
  expect(known.size).toBeGreaterThan(60);
});

test("what the database tells by itself is one of them", () => {
  const told = ["db", "migrations"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => /\.(sql|ts)$/.test(file))
      .flatMap((file) => {
        const source = readFileSync(join(root, folder, file), "utf8");
        return [...source.matchAll(/insert into events[^;]*?'([A-Z_]{6,})'/g)].map(([, type = ""]) => type);
      }),
  );
  expect(told.length).toBeGreaterThan(8);
  expect(told.filter((type) => !known.has(type))).toEqual([]);
});
