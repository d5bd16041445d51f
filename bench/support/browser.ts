import { request, type IncomingMessage } from "node:http";

type Answer = { status: number; trips: number };

/** A browser of few words at one host: keeps its cookies, follows nothing, counts the trips of what it is told. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  private readonly origin: string;
  private readonly host: string;
  private readonly ip: string;

  /** `origin` is where to connect to; `host` what the Worker sees; `ip` an address of this browser's own, as limits count. */
  constructor(origin: string, host: string, ip: string) {
    this.origin = origin;
    this.host = host;
    this.ip = ip;
  }

  get(path: string): Promise<Answer> {
    return this.ask(path, "GET", {});
  }

  /** Sends a form from the page itself. */
  post(path: string, form: Record<string, string>): Promise<Answer> {
    const headers = { "content-type": "application/x-www-form-urlencoded", origin: `http://${this.host}` };
    return this.ask(path, "POST", headers, new URLSearchParams(form).toString());
  }

  /** What it sends along, as a `Cookie` header. */
  get kept(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  private ask(path: string, method: string, headers: Record<string, string>, body?: string): Promise<Answer> {
    const cookie = this.kept;
    return new Promise((settle, fail) => {
      const asked = request(
        `${this.origin}${path}`,
        {
          method,
          headers: { host: this.host, "cf-connecting-ip": this.ip, ...(cookie && { cookie }), ...headers },
        },
        (answer) => {
          this.keep(answer);
          answer.resume();
          answer.on("error", fail);
          answer.on("end", () => settle({ status: answer.statusCode ?? 0, trips: tripsOf(answer) }));
        },
      );
      asked.on("error", fail);
      asked.end(body);
    });
  }

  private keep({ headers }: IncomingMessage): void {
    for (const line of headers["set-cookie"] ?? []) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}

const tripsOf = ({ headers }: IncomingMessage): number =>
  [...String(headers["server-timing"]).matchAll(/(?:read|write|platform)=(\d+)/g)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
