import { request } from "node:http";
import { inject } from "vitest";

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string };
export type Ask = {
  method?: string;
  form?: Record<string, string>;
  body?: string | Uint8Array;
  headers?: Record<string, string>;
};

const { port } = inject("built");

/** `ada` → the address a browser would show; the empty string is the platform's own host. */
export const hostOf = (slug: string): string => `${slug ? `${slug}.` : ""}localhost:${port}`;

/** A browser of few words: one cookie jar a host, no redirects followed, no script. */
export class Visitor {
  readonly host: string;
  private readonly cookies = new Map<string, string>();

  private readonly port: number;

  constructor(host: string, at = port) {
    this.host = host;
    this.port = at;
  }

  /** Takes another's cookies over, as far as `which` says. */
  adopt(other: Visitor, which: (name: string) => boolean): void {
    for (const [name, value] of other.cookies) if (which(name)) this.cookies.set(name, value);
  }

  /** The `Cookie` header that this browser would send. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Forgets a cookie whose time is over. */
  forget(name: string): void {
    this.cookies.delete(name);
  }

  async ask(path: string, { method, form, body, headers = {} }: Ask = {}): Promise<Answer> {
    const payload = form ? new URLSearchParams(form).toString() : body;
    const { cookie } = this;
    const answer = await send(
      [this.host, this.port],
      path,
      method ?? (payload === undefined ? "GET" : "POST"),
      payload,
      {
        ...(form
          ? { "content-type": "application/x-www-form-urlencoded", origin: `http://${this.host}` }
          : {}),
        ...(cookie ? { cookie } : {}),
        // What tests put into the database themselves is seen at once; the page cache has tests of its own.
        "cache-control": "no-cache",
        ...headers,
      },
    );
    for (const line of [answer.headers["set-cookie"] ?? []].flat()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
}

/** One request without a memory. */
export const visit = (host: string, path: string, ask: Ask = {}): Promise<Answer> =>
  new Visitor(host).ask(path, ask);

/** `Server-Timing`'s count of database trips. */
export function tripsOf(answer: Answer): { read: number; write: number; platform: number } {
  const match = /read=(\d+) write=(\d+) platform=(\d+)/.exec(String(answer.headers["server-timing"]));
  if (!match) throw new Error(`No trips in ${String(answer.headers["server-timing"])}`);
  return { read: Number(match[1]), write: Number(match[2]), platform: Number(match[3]) };
}

function send(
  [host, to]: [host: string, port: number],
  path: string,
  method: string,
  body: string | Uint8Array | undefined,
  headers: Record<string, string>,
) {
  return new Promise<Answer>((settle, fail) => {
    const outgoing = request(
      { host: "127.0.0.1", port: to, path, method, headers: { host, ...headers }, agent: false },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("end", () =>
          settle({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text: Buffer.concat(chunks).toString("utf8"),
          }),
        );
        incoming.on("error", fail);
      },
    );
    outgoing.on("error", fail);
    outgoing.end(body);
  });
}
