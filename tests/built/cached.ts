import { visit, type Answer, type Ask } from "./visit.ts";

/** As an ordinary browser asks: nothing said about caches. */
export const look = (host: string, path: string, { headers, ...ask }: Ask = {}) =>
  visit(host, path, { ...ask, headers: { "cache-control": "", ...headers } });

/** What the cache says that it did. */
export const statusOf = (answer: Answer) => String(answer.headers["cache-status"]);
