import { setTimeout as sleep } from "node:timers/promises";

export type GatewayEvent = { event: string; data: Record<string, unknown> };
export type Delivery = { event: string; url: string; status: number | "unreachable"; at: string };

export type WebhookFaults = {
  /** Send every event twice. */
  duplicate_webhooks: boolean;
  /** Gather events for a second and send the newest first. */
  out_of_order: boolean;
  /** Send none. */
  drop_webhooks: boolean;
  /** Sign with another secret. */
  bad_signature: boolean;
  /** Change the body on the way, after it was signed. */
  tamper_webhooks: boolean;
  /** Wait before sending, in milliseconds: makes the buyer return first. */
  webhook_delay_ms: number;
  /** Keep events until a test has them delivered, one by one in the order it likes (`/_standin/deliver`). */
  hold_webhooks: boolean;
};

export const NO_WEBHOOK_FAULTS: WebhookFaults = {
  duplicate_webhooks: false,
  out_of_order: false,
  drop_webhooks: false,
  bad_signature: false,
  tamper_webhooks: false,
  webhook_delay_ms: 0,
  hold_webhooks: false,
};

const GATHER_MS = 1000;
const RETRY_MS = [1000, 4000];

/** An event on its way to a merchant. `sign` makes the headers that prove a body, or with `false` ones that don't. */
export type Letter = {
  url: string;
  event: GatewayEvent;
  sign: (body: string, rightly: boolean) => Record<string, string>;
};

/** Sends events to merchants, signed, and again when they are not taken with 2xx. */
export class Webhooks {
  readonly sent: Delivery[] = [];
  /** What waits for a test, the oldest first. */
  readonly held: Letter[] = [];
  private readonly faults: () => WebhookFaults;
  private readonly stopping = new AbortController();
  private gathered: Letter[] = [];

  constructor(faults: () => WebhookFaults) {
    this.faults = faults;
  }

  send(letter: Letter): void {
    const faults = this.faults();
    if (faults.drop_webhooks) return;
    if (faults.hold_webhooks) {
      this.held.push(letter);
      return;
    }
    if (!faults.out_of_order) {
      void this.deliver(letter).catch(() => {});
      return;
    }
    this.gathered.push(letter);
    if (this.gathered.length === 1) setTimeout(() => void this.sendGathered(), GATHER_MS).unref();
  }

  /** Delivers one of what is held, once; `keep` leaves it there, to come again later. Answers how it was taken, null when there is none. */
  async deliverHeld(at: number, keep = false): Promise<Delivery["status"] | null> {
    const letter = this.held[at];
    if (!letter) return null;
    if (!keep) this.held.splice(at, 1);
    await this.post(letter);
    return this.sent.at(-1)?.status ?? null;
  }

  stop(): void {
    this.stopping.abort();
  }

  private async sendGathered(): Promise<void> {
    const letters = this.gathered.reverse();
    this.gathered = [];
    for (const letter of letters) await this.deliver(letter).catch(() => {});
  }

  private async deliver(letter: Letter): Promise<void> {
    const faults = this.faults();
    const { signal } = this.stopping;
    if (faults.webhook_delay_ms) await sleep(faults.webhook_delay_ms, undefined, { signal });
    for (const wait of [0, ...RETRY_MS]) {
      if (wait) await sleep(wait, undefined, { signal });
      const taken = await this.post(letter);
      if (taken && faults.duplicate_webhooks) await this.post(letter);
      if (taken) return;
    }
  }

  private async post({ url, event, sign }: Letter): Promise<boolean> {
    const { bad_signature: wrongly, tamper_webhooks: tamper } = this.faults();
    const body = JSON.stringify(event);
    const at = new Date().toISOString();
    try {
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", ...sign(body, !wrongly) },
        body: tamper ? body.replace(/"amount":"?\d+/, (found) => `${found}0`) : body,
        signal: AbortSignal.any([this.stopping.signal, AbortSignal.timeout(30_000)]),
      });
      await answer.arrayBuffer();
      this.sent.push({ event: event.event, url, status: answer.status, at });
      return answer.ok;
    } catch {
      this.sent.push({ event: event.event, url, status: "unreachable", at });
      return false;
    }
  }
}
