import { createRequestHandler, type ServerBuild } from "react-router";

/** Where the shop's pages live among the routes; no browser ever sees it. */
export const SHOP = "/_shop";

const { MODE, DEV } = import.meta.env;
const load = (): Promise<ServerBuild> => import("virtual:react-router/server-build");

export type Handle = ReturnType<typeof createRequestHandler>;

/** Answers with any page, by the address it has among the routes. */
export const anyPage = handlerOf(load);

/**
 * Answers with pages of shops. The router walks all that it knows several times a request, so it knows the shop's part that is
 * asked for and no other; what is in no part is looked for among all of them.
 */
export const shopPages: Handle = async (request, context) => {
  const part = firstPart(new URL(request.url).pathname);
  return ((await byPart()).get(part) ?? anyShopPage)(request, context);
};

const anyShopPage = handlerOf(async () => only(await load(), isShops));

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
      return [name, handlerOf(async () => only(await load(), isOfIt))];
    }),
  );
}

const isShops = (path: string | undefined): boolean => path?.startsWith(SHOP.slice(1)) ?? false;
/** `_shop/products/:handle` → `products`. */
const partOf = (path = ""): string => path.split("/")[1] ?? "";
/** The same of an address; the router takes capitals for small letters. */
const firstPart = (pathname: string): string => partOf(pathname.slice(1)).toLowerCase();

/** Given a function, the router works its table of routes out anew for every request; only a build that changes needs that. */
function handlerOf(build: () => Promise<ServerBuild>): Handle {
  if (DEV) return createRequestHandler(build, MODE);
  let settled: Promise<Handle> | undefined;
  return async (request, context) =>
    (await (settled ??= build().then((built) => createRequestHandler(built, MODE))))(request, context);
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
