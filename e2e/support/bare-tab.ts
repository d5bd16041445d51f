import { WebSocket } from "ws";
import { startChromium } from "../../bench/support/chromium.ts";

type Told = {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  sessionId?: string;
  error?: unknown;
};

/**
 * A tab of a browser that renders pages ahead. Told by Playwright none does: it knows pages and not the tabs they are shown in
 * (`PrerenderingDisabledByDevTools`), so this speaks to the browser itself.
 */
export class BareTab {
  private readonly socket: WebSocket;
  private readonly told: Told[] = [];
  private session: string | undefined;
  private asked = 0;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on("message", (data: Buffer) => void this.told.push(JSON.parse(data.toString("utf8")) as Told));
  }

  static async open(userAgent: string): Promise<BareTab & { stop: () => Promise<void> }> {
    const chromium = await startChromium([`--user-agent=${userAgent}`]);
    const version = await fetch(`http://127.0.0.1:${chromium.port}/json/version`);
    const { webSocketDebuggerUrl } = await version.json<{ webSocketDebuggerUrl: string }>();
    const socket = new WebSocket(new URL(webSocketDebuggerUrl), { headers: {} });
    await new Promise((settle, fail) => socket.once("open", settle).once("error", fail));
    const tab = new BareTab(socket);
    const { targetInfos } = await tab.send<{ targetInfos: { targetId: string }[] }>("Target.getTargets", {
      filter: [{ type: "tab" }],
    });
    const targetId = targetInfos[0]?.targetId;
    const attached = await tab.send<{ sessionId: string }>("Target.attachToTarget", {
      targetId,
      flatten: true,
    });
    tab.session = attached.sessionId;
    await tab.send("Target.setAutoAttach", {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: true,
    });
    const page = await tab.hear(
      "Target.attachedToTarget",
      ({ targetInfo }) => (targetInfo as { type: string }).type === "page",
    );
    tab.session = String(page["sessionId"]);
    return Object.assign(tab, {
      stop: async () => {
        socket.close();
        await chromium.stop();
      },
    });
  }

  /** Tells the page something, and waits for its answer. */
  async send<T>(method: string, params: Record<string, unknown> = {}): Promise<T> {
    const id = (this.asked += 1);
    this.socket.send(JSON.stringify({ id, method, params, sessionId: this.session }));
    const answer = await this.find((each) => each.id === id);
    if (answer.error) throw new Error(`${method}: ${JSON.stringify(answer.error)}`);
    return (answer as { result?: T }).result as T;
  }

  /** Runs a script in the page. */
  run = (expression: string): Promise<unknown> => this.send("Runtime.evaluate", { expression });

  /** Waits until the browser has told of such a thing. */
  async hear(
    method: string,
    is: (params: Record<string, unknown>) => boolean,
  ): Promise<Record<string, unknown>> {
    const found = await this.find((each) => each.method === method && is(each.params ?? {}));
    return found.params ?? {};
  }

  private async find(is: (told: Told) => boolean): Promise<Told> {
    for (const until = Date.now() + 15_000; Date.now() < until;) {
      const found = this.told.find(is);
      if (found) return found;
      await new Promise((settle) => setTimeout(settle, 20));
    }
    throw new Error(`The browser told nothing of it, but ${JSON.stringify(this.told.slice(-5))}`);
  }
}
