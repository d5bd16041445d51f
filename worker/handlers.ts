import { createRequestHandler, matchRoutes, type ServerBuild } from "react-router";
import { shopDocuments } from "./shop-documents.ts";

/** Where the shop's pages live among the routes; no browser ever sees it. */
export const SHOP = "/_shop";

const { MODE, DEV } = import.meta.env;
const load = (): Promise<ServerBuild> => import("virtual:react-router/server-build");

export type Handle = ReturnType<typeof createRequestHandler>;

/** Answers with any page, by the address it has among the routes. */
export const anyPage = handlerOf(load, (build) => createRequestHandler(build, MODE));

/**
 * Answers with pages of shops. The router walks all that it knows several times a request, so it knows the shop's part that is
 * asked for and no other; what is in no part is looked for among all of them.
 */
export const shopPages: Handle = async (request, context) => {
  return ((await byPart()).get(partAsked(request.url)) ?? anyShopPage)(request, context);
};

const anyShopPage = handlerOf(async () => only(await load(), isShops), shopHandler);

let parts: Promise<Map<string, Handle>> | undefined;
const byPart = () => (parts ??= load().then(handlersByPart));

/** Each is made when it is first asked for. */
function handlersByPart(build: ServerBuild): Map<string, Handle> {
  const names = Object.values(build.routes).flatMap((route) =>
    isShops(route?.path) ? [partOf(route?.path)] : [],
  );
  return new Map(
    names.map((name) => {
      const isOfIt = (path: string | undefined) => isShops(path) && [name, "*"].includes(partOf(path));
      return [name, handlerOf(async () => only(await load(), isOfIt), shopHandler)];
    }),
  );
}

/** Documents are drawn our own way; files, e.g. the invoice of an order, are what their loaders answer. */
function shopHandler(build: ServerBuild): Handle {
  const files = Object.values(build.routes).flatMap((route) =>
    route && !route.module.default ? [{ path: `/${route.path ?? ""}` }] : [],
  );
  const [documents, file] = [shopDocuments(build), createRequestHandler(build, MODE)];
  if (files.length === 0) return documents;
  return (request, context) =>
    (matchRoutes(files, new URL(request.url).pathname) ? file : documents)(request, context);
}

const isShops = (path: string | undefined): boolean => path?.startsWith(SHOP.slice(1)) ?? false;
/** `_shop/products/:handle` → `products`. */
const partOf = (path = ""): string => path.split("/")[1] ?? "";
/** The same of an address, `https://…/_shop/products/x`; the router takes capitals for small letters. */
const partAsked = (url: string): string => (url.split("/", 5)[4] ?? "").split("?", 1)[0]?.toLowerCase() ?? "";

/** Made of a build once; only a build that changes has to be looked at for every request. */
function handlerOf(build: () => Promise<ServerBuild>, make: (build: ServerBuild) => Handle): Handle {
  const made = () => build().then(make);
  let settled: Promise<Handle> | undefined;
  return async (request, context) => (await (DEV ? made() : (settled ??= made())))(request, context);
}

/** The routes with such a path, and those that frame them. */
function only(build: ServerBuild, wanted: (path: string | undefined) => boolean): ServerBuild {
  const kept = new Set<string>();
  for (const [id, route] of Object.entries(build.routes))
    if (wanted(route?.path))
      for (let at: string | undefined = id; at; at = build.routes[at]?.parentId) kept.add(at);
  const chosen = <T>(of: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(of).filter(([id]) => kept.has(id)));
  return {
    ...build,
    routes: chosen(build.routes),
    assets: { ...build.assets, routes: chosen(build.assets.routes) },
  };
}
