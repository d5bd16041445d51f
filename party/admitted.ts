import type { Speaker } from "#domain/thread/thread.ts";

/** Who was let in, and until when (milliseconds, UTC): then a page comes again, by the same door. */
export type Admitted = { speaker: Speaker; mayWrite: boolean; until: number };

/** A session that was ended, a role that was taken away: a connection outlives them by no more than this. */
const LET_IN_MS = 10 * 60_000;

const HEADER = "x-admitted";

type Let = Pick<Admitted, "speaker" | "mayWrite">;

/** The upgrade as a room gets it. Only the Worker reaches rooms, and nothing of what the page sent is believed there. */
export function upgradeFor(request: Request, { speaker, mayWrite }: Let, now: Date): Request {
  const headers = new Headers({ upgrade: "websocket" });
  for (const [name, value] of request.headers)
    if (name.startsWith("sec-websocket-")) headers.set(name, value);
  const admitted: Admitted = { speaker, mayWrite, until: now.getTime() + LET_IN_MS };
  headers.set(HEADER, encodeURIComponent(JSON.stringify(admitted)));
  return new Request(request.url, { headers });
}

/** What `upgradeFor` wrote. Throws when there is nothing: then this did not come through the door. */
export const admittedBy = (request: Request): Admitted =>
  JSON.parse(decodeURIComponent(request.headers.get(HEADER) ?? "")) as Admitted;
