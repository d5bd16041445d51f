import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";

type Env = { BARE: string };

const load = (): Promise<ServerBuild> => import("virtual:react-router/server-build");
let settled: Promise<ReturnType<typeof createRequestHandler>> | undefined;

const headers = { "content-type": "text/html; charset=utf-8" };
let bytes: Uint8Array<ArrayBuffer> | undefined;

/** The two controls: `/bare` only answers with the bytes it was given, everything else is an empty page of React Router. */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (request.url.endsWith("/bare"))
      return new Response((bytes ??= new TextEncoder().encode(env.BARE)), { headers });
    const handle = await (settled ??= load().then((build) => createRequestHandler(build)));
    return handle(request, new RouterContextProvider());
  },
};
