import { parentPort, workerData } from "node:worker_threads";
import { serveFetch } from "#dev/server.ts";

/*
 * The database behind a door of its own, which can be shut on some: a question that names one of them is answered 503. It stands in a
 * thread of its own, since a test that has workerd put a room to sleep stands still until the room has let go of the database.
 */
const { behind } = workerData as { behind: string };
const shut = new Set<string>();
/** When somebody was turned away, by the word that they named. */
const refused = new Map<string, number[]>();

const { url } = await serveFetch(async (request) => {
  const asked = /\/refused\/([\w-]+)$/.exec(request.url)?.[1];
  if (asked) return Response.json(refused.get(asked) ?? []);
  const body = await request.text();
  const word = [...shut].find((one) => body.includes(one));
  if (word !== undefined) {
    refused.set(word, [...(refused.get(word) ?? []), Date.now()]);
    return new Response("away", { status: 503 });
  }
  return fetch(behind, { method: "POST", headers: headersOf(request), body });
}, 0);

function headersOf({ headers }: Request): Record<string, string> {
  const meant = [...headers].filter(([name]) => name.startsWith("neon-") || name === "content-type");
  return Object.fromEntries(meant);
}

parentPort?.on("message", ({ word, away }: { word: string; away: boolean }) =>
  away ? shut.add(word) : shut.delete(word),
);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(url);
