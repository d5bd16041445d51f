import { once } from "node:events";
import {
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from "node:http2";
import { request, type IncomingMessage } from "node:http";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import type { Stop } from "#dev/server.ts";
import { certificate } from "./certificate.ts";

const WORTH_PACKING = /^(?:text\/|application\/(?:json|javascript|manifest\+json|xml)|image\/svg)/;
/** What the edge packs answers with as they pass. */
const BROTLI_QUALITY = 4;
const GZIP_LEVEL = 6;
/** Of one connection of HTTP/1.1; HTTP/2 has none of them. */
const HOP_BY_HOP = new Set(["connection", "keep-alive", "transfer-encoding"]);

/**
 * Stands for the edge in front of the platform at `to`: HTTP/2 over TLS with a certificate of our own, hosts stay as they are,
 * and what is text goes out packed as the browser asks, as Cloudflare does.
 */
export async function serveEdge(to: string, port: number): Promise<{ stop: Stop }> {
  const edge = createSecureServer(await certificate(), (asked, answer) => {
    const { method, url, authority, headers } = asked;
    const plain = Object.entries(headers).filter(([name]) => !name.startsWith(":"));
    const passed = request(
      `${to}${url}`,
      { method, headers: { ...Object.fromEntries(plain), host: authority } },
      (given) => pass(given, asked, answer),
    );
    passed.on("error", () => answer.stream.destroy());
    asked.pipe(passed);
  });
  const sessions = new Set<ServerHttp2Session>();
  edge.on("session", (session) => {
    sessions.add(session);
    session.once("close", () => sessions.delete(session));
  });
  edge.listen(port, "127.0.0.1");
  await once(edge, "listening");
  return {
    stop: async () => {
      edge.close();
      for (const session of sessions) session.destroy();
      await once(edge, "close");
    },
  };
}

function pass(given: IncomingMessage, asked: Http2ServerRequest, answer: Http2ServerResponse): void {
  const status = given.statusCode ?? 502;
  const headers = Object.fromEntries(Object.entries(given.headers).filter(([name]) => !HOP_BY_HOP.has(name)));
  const packed =
    WORTH_PACKING.test(given.headers["content-type"] ?? "") && !given.headers["content-encoding"]
      ? packingFor(String(asked.headers["accept-encoding"]))
      : null;
  given.on("error", () => answer.stream.destroy());
  if (!packed) {
    answer.writeHead(status, headers);
    given.pipe(answer);
    return;
  }
  // How long it was before is no longer true.
  delete headers["content-length"];
  answer.writeHead(status, { ...headers, "content-encoding": packed.name, vary: "accept-encoding" });
  given.pipe(packed.through).pipe(answer);
}

function packingFor(accepted: string) {
  if (/\bbr\b/.test(accepted))
    return {
      name: "br",
      through: createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
    };
  return /\bgzip\b/.test(accepted) ? { name: "gzip", through: createGzip({ level: GZIP_LEVEL }) } : null;
}
