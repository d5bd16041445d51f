import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

type Answer = { status: number; text: string; timing: string; location: string };

/** What a buyer in Lagos types. */
export const DETAILS = {
  method: "pay_on_delivery",
  email: "zainab@example.com",
  phone: "08031234567",
  name: "Zainab Bello",
  "address.line1": "12 Adeola Odeku Street",
  "address.line2": "",
  "address.city": "Victoria Island",
  "address.region": "Lagos",
  "address.postcode": "",
  "address.country": "NG",
  note: "",
};

/** What the checkout page sends along by itself. */
export function hiddenFields(page: string): Record<string, string> {
  const hidden = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"\/>/g);
  return Object.fromEntries([...hidden].map(([, name = "", value = ""]) => [name, value]));
}

const agents = new Map<number, Agent>();

/** A buyer with cookies and an address of their own, as limits count. All of a rush share its connections. */
export class Shopper {
  private readonly cookies = new Map<string, string>();
  private readonly origin: string;
  private readonly host: string;
  private readonly agent: Agent;
  private readonly ip = `198.51.100.${Math.floor(Math.random() * 250)}-${randomUUID()}`;

  constructor(origin: string, host: string, connections: number) {
    this.origin = origin;
    this.host = host;
    const agent = agents.get(connections) ?? new Agent({ keepAlive: true, maxSockets: connections });
    agents.set(connections, agent);
    this.agent = agent;
  }

  get(path: string): Promise<Answer> {
    return this.ask(path, 200);
  }

  post(path: string, form: Record<string, string>, wanted: number): Promise<Answer> {
    return this.ask(path, wanted, new URLSearchParams(form).toString());
  }

  /** Presses the button. Throws unless it leads to the order. */
  async order(form: Record<string, string>): Promise<Answer> {
    const answer = await this.post("/checkout", form, 303);
    if (!/^\/orders\/\d+\?key=/.test(answer.location)) throw new Error(`No order: ${answer.location}`);
    return answer;
  }

  private async ask(path: string, wanted: number, body?: string): Promise<Answer> {
    const answer = await this.send(path, body);
    if (answer.status !== wanted)
      throw new Error(`${path} answered ${answer.status}, not ${wanted}: ${answer.text.slice(0, 300)}`);
    return answer;
  }

  private send(path: string, body?: string): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const form = { "content-type": "application/x-www-form-urlencoded", origin: `http://${this.host}` };
    return new Promise((settle, fail) => {
      const asked = request(
        `${this.origin}${path}`,
        {
          method: body === undefined ? "GET" : "POST",
          agent: this.agent,
          headers: {
            host: this.host,
            "cf-connecting-ip": this.ip,
            ...(cookie && { cookie }),
            ...(body === undefined ? {} : form),
          },
        },
        (answer) => {
          for (const line of answer.headers["set-cookie"] ?? []) {
            const [pair = ""] = line.split(";");
            const at = pair.indexOf("=");
            this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
          }
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.on("error", fail);
          answer.on("end", () =>
            settle({
              status: answer.statusCode ?? 0,
              text: Buffer.concat(chunks).toString("utf8"),
              timing: String(answer.headers["server-timing"]),
              location: answer.headers.location ?? "",
            }),
          );
        },
      );
      asked.on("error", fail);
      asked.end(body);
    });
  }
}
