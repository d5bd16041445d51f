import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { API_BASE } from "./api/mount.ts";
import type { ApiRoute } from "./api/route.ts";
import { API_ROUTES } from "./api/routes.ts";
import { app } from "./app.ts";
import { WORKER_ROUTES } from "./routes.ts";

// The pages come out of the build; what is asked here is what stands beside them.
vi.mock("./pages.ts", () => ({ platformPages: () => null, shopPages: () => null }));

const declared = [
  ...WORKER_ROUTES.map(({ method, path }) => `${method} ${path}`),
  ...API_ROUTES.map(({ method, path }) => `${method} ${API_BASE}${path}`),
];

test("the Worker answers at no address that is in no list, and at all that are", () => {
  const registered = app.routes.filter(({ method }) => method !== "ALL");
  expect(new Set(registered.map(({ method, path }) => `${method} ${path}`))).toEqual(new Set(declared));
});

test("what catches every method is the Worker's own middleware, the rest of the API, and the pages", () => {
  const all = app.routes.filter(({ method }) => method === "ALL").map(({ path }) => path);
  expect(new Set(all)).toEqual(new Set(["/*", "/api/*"]));
});

test("one address of one host has one line", () => {
  const lines = API_ROUTES.map(({ method, host, path }) => `${method} ${host} ${path}`);
  expect(lines).toHaveLength(new Set(lines).size);
});

test("only signing in is for anyone", () => {
  const open = API_ROUTES.filter(({ needs }) => needs === "anyone").map(({ path }) => path);
  expect(new Set(open)).toEqual(new Set(["/tokens", "/tokens/refresh"]));
});

test("a line of the API that does not say what it needs does not compile", () => {
  // @ts-expect-error `needs` is missing.
  const line: ApiRoute = {
    method: "GET",
    path: "/x",
    host: "store",
    realm: "buyer",
    answer: async () => new Response(),
  };
  expect(line).not.toHaveProperty("needs");
});

test("docs/api.md lists the API's routes as they are", () => {
  const text = readFileSync(new URL("../docs/api.md", import.meta.url), "utf8");
  const listed = [...text.matchAll(/^\| `([A-Z]+ \/api\/v1\/\S+)` /gm)].map(([, route]) => route);
  const routes = API_ROUTES.map(({ method, path }) => `${method} ${API_BASE}${path}`);
  expect(new Set(listed)).toEqual(new Set(routes));
});
