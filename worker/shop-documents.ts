import {
  createStaticHandler,
  type DataStrategyFunctionArgs,
  type DataStrategyResult,
  isRouteErrorResponse,
  type RouteObject,
  RouterContextProvider,
  type ServerBuild,
  type StaticHandlerContext,
} from "react-router";
import { documentOf } from "#web/storefront/document.tsx";
import { headersOf } from "./document-headers.ts";
import type { Handle } from "./handlers.ts";

type Route = NonNullable<ServerBuild["routes"][string]>;
export type Modules = Record<string, Route["module"]>;

/**
 * Answers with the shop's pages of this build. The router finds them and asks their middleware, loaders and actions (its "data
 * mode"); what framework mode does for a browser that goes on from the page by script is not done.
 */
export function shopDocuments(build: ServerBuild): Handle {
  const all = Object.values(build.routes).flatMap((route) => (route ? [route] : []));
  const modules: Modules = Object.fromEntries(all.map(({ id, module }) => [id, module]));
  const handler = createStaticHandler(routesUnder(undefined, all));

  return async (request, context = new RouterContextProvider()) => {
    const log = (error: unknown) => build.entry.module.handleError?.(error, { request, context, params: {} });
    try {
      const answer = await handler.query(request, {
        requestContext: context,
        ...(READS.has(request.method) ? { dataStrategy: askLoaders } : {}),
        generateMiddlewareResponse: async (query) => {
          const found = await query(request);
          return found instanceof Response ? found : shown(found, handler.dataRoutes, modules, log);
        },
      });
      return request.method === "HEAD" ? new Response(null, answer as Response) : (answer as Response);
    } catch (error) {
      log(error);
      return new Response(null, { status: 500 });
    }
  };
}

const READS = new Set(["GET", "HEAD"]);

/**
 * Asks the loaders of a page, all at once. So does the router; but it listens for each, too, whether the visitor leaves, and makes
 * each an address of its own, which takes longer than most of them.
 */
async function askLoaders({
  matches,
  ...asked
}: DataStrategyFunctionArgs<unknown>): Promise<Record<string, DataStrategyResult>> {
  const all = matches.map(async ({ route }): Promise<[string, DataStrategyResult][]> => {
    if (typeof route.loader !== "function") return [];
    try {
      return [[route.id, { type: "data", result: await route.loader(asked as never) }]];
    } catch (error) {
      return [[route.id, { type: "error", result: error }]];
    }
  });
  return Object.fromEntries((await Promise.all(all)).flat());
}

/** The routes as data mode has them. What the outermost loads is for pages that go on by script. */
const routesUnder = (parentId: string | undefined, all: Route[]): RouteObject[] =>
  all
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index, caseSensitive, module }) => ({
      id,
      path,
      caseSensitive,
      middleware: module.middleware,
      loader: parentId === undefined ? undefined : module.loader,
      action: module.action,
      handle: module.handle,
      Component: module.default,
      ErrorBoundary: module.ErrorBoundary,
      ...(index ? { index: true as const } : { children: routesUnder(id, all) }),
    })) as RouteObject[];

/** The page that was found; when it can't be drawn, the page that says so. */
function shown(
  found: StaticHandlerContext,
  routes: RouteObject[],
  modules: Modules,
  log: (error: unknown) => void,
): Response {
  // What a page says on purpose is an answer and no error.
  for (const error of Object.values(found.errors ?? {}))
    if (!isRouteErrorResponse(error) || (error as { error?: unknown }).error) log(error);
  const drawn = (page: StaticHandlerContext) => {
    const headers = headersOf(page, modules);
    headers.set("content-type", "text/html; charset=utf-8");
    return new Response(documentOf(page, routes, modules), { status: page.statusCode, headers });
  };
  try {
    return drawn(found);
  } catch (error) {
    log(error);
    const boundary = found.matches.findLast(({ route }) => modules[route.id]?.ErrorBoundary);
    return drawn({ ...found, statusCode: 500, errors: { [boundary?.route.id ?? "root"]: error } });
  }
}
