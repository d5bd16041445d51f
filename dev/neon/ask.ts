import type { IncomingHttpHeaders } from "node:http";
import type { Login, Statement } from "./connection.ts";
import type { Param } from "./messages.ts";

/** A request that is refused before Postgres is asked; answered with HTTP 400. */
export class BadAsk extends Error {}

export type Ask = {
  login: Login;
  statements: Statement[];
  batch: boolean;
  begin: string;
  arrays: boolean;
};

const ISOLATION: Record<string, string> = {
  ReadUncommitted: "READ UNCOMMITTED",
  ReadCommitted: "READ COMMITTED",
  RepeatableRead: "REPEATABLE READ",
  Serializable: "SERIALIZABLE",
};

/** Reads one `POST /sql`. The driver sends JSON without saying so; the content type is not looked at. */
export function readAsk(headers: IncomingHttpHeaders, body: string): Ask {
  if (header(headers, "neon-raw-text-output") !== "true") {
    throw new BadAsk("this local bridge answers raw text only (Neon-Raw-Text-Output: true)");
  }
  const asked = parseBody(body);
  const batch = Array.isArray(asked.queries);
  const queries = batch ? (asked.queries as unknown[]) : [asked];
  return {
    login: readLogin(header(headers, "neon-connection-string")),
    statements: queries.map(readStatement),
    batch,
    begin: readBegin(headers),
    arrays: header(headers, "neon-array-mode") === "true",
  };
}

function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function parseBody(body: string): { queries?: unknown } {
  try {
    const parsed: unknown = JSON.parse(body);
    if (parsed && typeof parsed === "object") return parsed;
  } catch {
    // The answer is the same as for JSON of another shape.
  }
  throw new BadAsk("could not parse the HTTP request body");
}

function readStatement(query: unknown): Statement {
  const { query: sql, params = [] } = (query ?? {}) as { query?: unknown; params?: unknown };
  if (typeof sql !== "string" || !Array.isArray(params)) {
    throw new BadAsk("could not parse the HTTP request body");
  }
  return { sql, params: params.map(toText) };
}

function toText(param: unknown): Param {
  if (param === null || param === undefined) return null;
  if (typeof param === "string") return param;
  return Array.isArray(param) ? toArrayText(param) : JSON.stringify(param);
}

function toArrayText(items: unknown[]): string {
  const parts = items.map((item) => {
    if (item === null) return "NULL";
    if (Array.isArray(item)) return toArrayText(item);
    const text = typeof item === "string" ? item : JSON.stringify(item);
    return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  });
  return `{${parts.join(",")}}`;
}

function readBegin(headers: IncomingHttpHeaders): string {
  const level = header(headers, "neon-batch-isolation-level");
  if (level !== undefined && !(level in ISOLATION)) throw new BadAsk("invalid isolation level");
  let begin = "BEGIN";
  if (level) begin += ` ISOLATION LEVEL ${ISOLATION[level]}`;
  if (header(headers, "neon-batch-read-only") === "true") begin += " READ ONLY";
  if (header(headers, "neon-batch-deferrable") === "true") begin += " DEFERRABLE";
  return begin;
}

const logins = new Map<string, Login>();

function readLogin(connectionString: string | undefined): Login {
  if (!connectionString) throw new BadAsk("missing connection string");
  const known = logins.get(connectionString);
  if (known) return known;
  const login = parseLogin(connectionString);
  logins.set(connectionString, login);
  return login;
}

function parseLogin(connectionString: string): Login {
  const url = URL.parse(connectionString);
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new BadAsk("invalid connection string");
  }
  const database = decodeURIComponent(url.pathname.slice(1));
  if (!url.username) throw new BadAsk("missing username");
  if (!url.password) throw new BadAsk("required password");
  if (!database) throw new BadAsk("missing database name");
  return {
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
    applicationName: url.searchParams.get("application_name") ?? "",
  };
}
