import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pagesOf } from "#web/declared.ts";
import routes from "#web/routes.ts";

/** Pages of shops that somebody can look at: files and mere answers to forms are shown in no language of their own. */
const PAGES = routes
  .flatMap((route) => pagesOf(route, ""))
  .filter(({ address, file }) => address.startsWith("/_shop") && /^export default/m.test(read(file)))
  .map(({ file }) => file);

const LITERAL = /\b(?:query|searchParams)\.(?:get|getAll|has)\("([^"]+)"\)/g;

/** What reads addresses for pages, by its name, e.g. `nextOf`: which parameters it reads. */
const READERS = new Map(
  readdirSync("web/storefront", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .flatMap((name) => read(`storefront/${name}`).split(/^(?=export )/m))
    .flatMap((piece) => {
      const name = /^export (?:const|function) (\w+)/.exec(piece)?.[1];
      const names = namesIn(piece);
      return name && names.length > 0 ? [[name, names] as const] : [];
    }),
);

const READING = PAGES.filter((file) => /\bsearchParams\b/.test(read(file)) || readBy(file).length > 0);

test("pages that read their address are found", () => {
  expect(READING.length).toBeGreaterThan(15);
  expect(READERS.get("nextOf")).toEqual(["next"]);
});

test.each(READING)("%s says what it reads of its address", (file) => {
  const text = read(file);
  expect(text).toMatch(/^export const handle = reads(By)?\(/m);
  const [, said] = /^export const handle = reads\(([^)]*)\)/m.exec(text) ?? [];
  // One that learns it from its data says so there: its header for caches is made of the same.
  if (said === undefined) expect(text).toContain("readsOnly(...handle.reads(found))");
  else
    expect([...said.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name).sort()).toEqual(
      [...new Set([...namesIn(text), ...readBy(file)])].sort(),
    );
});

function read(file: string): string {
  return readFileSync(`web/${file}`, "utf8");
}

function namesIn(text: string): string[] {
  return [...text.matchAll(LITERAL)].map(([, name = ""]) => name);
}

function readBy(file: string): string[] {
  return [...READERS].flatMap(([name, names]) => (new RegExp(`\\b${name}\\(`).test(read(file)) ? names : []));
}
