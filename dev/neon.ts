import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { BadAsk, readAsk, type Ask } from "./neon/ask.ts";
import { carryBytes } from "./neon/byte-pipe.ts";
import type { Login, Rows, Statement, Target } from "./neon/connection.ts";
import { SqlError } from "./neon/decode.ts";
import { Pool } from "./neon/pool.ts";
import { resultJson } from "./neon/reply.ts";
import { listen, readBody, type Stop } from "./server.ts";

export type NeonStats = {
  /** HTTP requests to /sql: round trips of the driver. */
  requests: number;
  /** Statements in them, BEGIN and COMMIT not counted. */
  statements: number;
  /** WebSocket connections opened. */
  sockets: number;
};

export type NeonBridge = {
  /** For `neonConfig.fetchEndpoint`. */
  sqlUrl: string;
  /** For `neonConfig.wsProxy`: host:port/v1, to be followed by ?address=. */
  wsProxy: string;
  port: number;
  stats: () => NeonStats;
  stop: Stop;
};

const COMMIT: Statement = { sql: "COMMIT", params: [] };
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Speaks Neon's HTTP and WebSocket protocols in front of a local Postgres.
 * A batch is one transaction and one round trip to Postgres. `GET /_standin/stats` answers the counters.
 */
export async function startNeon(options: { postgresPort: number; port: number }): Promise<NeonBridge> {
  const target: Target = { host: "127.0.0.1", port: options.postgresPort };
  const pools = new Map<string, Pool>();
  const stats: NeonStats = { requests: 0, statements: 0, sockets: 0 };

  const poolFor = (login: Login): Pool => {
    const key = JSON.stringify(login);
    let pool = pools.get(key);
    if (!pool) pools.set(key, (pool = new Pool(target, login)));
    return pool;
  };

  const sql = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request);
    if (body.length > MOST_BYTES) return send(response, 413, '"request is too large"');
    const ask = readAsk(request.headers, body.toString("utf8"));
    stats.requests++;
    stats.statements += ask.statements.length;
    send(response, 200, replyJson(ask, await run(poolFor(ask.login), ask)));
  };

  const server = createServer((request, response) => {
    const path = request.url?.split("?", 1)[0];
    if (path === "/sql" && request.method === "POST") {
      sql(request, response).catch((error: unknown) => sendError(response, error));
    } else if (path === "/sql" && request.method === "OPTIONS") {
      response.setHeader("Allow", "OPTIONS, POST");
      send(response, 200, "");
    } else if (path === "/_standin/stats") send(response, 200, JSON.stringify(stats));
    else send(response, 400, '"query is not supported"');
  });
  const stopSockets = carryBytes(server, target, () => stats.sockets++);
  const listening = await listen(server, options.port);

  return {
    sqlUrl: `${listening.url}/sql`,
    wsProxy: `127.0.0.1:${listening.port}/v1`,
    port: listening.port,
    stats: () => ({ ...stats }),
    stop: async () => {
      await stopSockets();
      for (const pool of pools.values()) pool.end();
      await listening.stop();
    },
  };
}

async function run(pool: Pool, ask: Ask): Promise<Rows[]> {
  if (!ask.batch) return pool.run(ask.statements);
  const rows = await pool.run([{ sql: ask.begin, params: [] }, ...ask.statements, COMMIT]);
  return rows.slice(1, -1);
}

function replyJson(ask: Ask, results: Rows[]): string {
  const parts = results.map((result) => resultJson(result, ask.arrays));
  return ask.batch ? `{"results":[${parts.join(",")}]}` : (parts[0] ?? "null");
}

function send(response: ServerResponse, status: number, body: string): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Content-Length": bytes.length,
    "Access-Control-Allow-Origin": "*",
    "neon-request-id": randomUUID(),
  });
  response.end(bytes);
}

function sendError(response: ServerResponse, error: unknown): void {
  if (error instanceof SqlError) return send(response, 400, JSON.stringify(error.body));
  const message = error instanceof Error ? error.message : "unknown error";
  send(response, error instanceof BadAsk ? 400 : 500, JSON.stringify({ message, code: null }));
}
