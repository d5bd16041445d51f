import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

export type PaystackEvent = { event: string; data: Record<string, unknown> };
export type Delivery = { event: string; url: string; status: number | "unreachable"; at: string };

export type WebhookFaults = {
  /** Send every webhook twice. */
  duplicate_webhooks: boolean;
  /** Gather webhooks for a second and send the newest first. */
  out_of_order: boolean;
  /** Send none. */
  drop_webhooks: boolean;
  /** Sign with another key. */
  bad_signature: boolean;
  /** Wait before sending, in milliseconds: makes the buyer return first. */
  webhook_delay_ms: number;
};

export const NO_WEBHOOK_FAULTS: WebhookFaults = {
  duplicate_webhooks: false,
  out_of_order: false,
  drop_webhooks: false,
  bad_signature: false,
  webhook_delay_ms: 0,
};

const GATHER_MS = 1000;
const RETRY_MS = [1000, 4000];

type Letter = { secretKey: string; url: string; event: PaystackEvent };

/** Sends events to merchants, signed, and again when they are not taken with 2xx. */
export class Webhooks {
  readonly sent: Delivery[] = [];
  private readonly faults: () => WebhookFaults;
  private readonly stopping = new AbortController();
  private held: Letter[] = [];

  constructor(faults: () => WebhookFaults) {
    this.faults = faults;
  }

  send(letter: Letter): void {
    const faults = this.faults();
    if (faults.drop_webhooks) return;
    if (!faults.out_of_order) {
      void this.deliver(letter).catch(() => {});
      return;
    }
    this.held.push(letter);
    if (this.held.length === 1) setTimeout(() => void this.sendHeld(), GATHER_MS).unref();
  }

  stop(): void {
    this.stopping.abort();
  }

  private async sendHeld(): Promise<void> {
    const letters = this.held.reverse();
    this.held = [];
    for (const letter of letters) await this.deliver(letter).catch(() => {});
  }

  private async deliver(letter: Letter): Promise<void> {
    const faults = this.faults();
    const { signal } = this.stopping;
    if (faults.webhook_delay_ms) await sleep(faults.webhook_delay_ms, undefined, { signal });
    const key = faults.bad_signature ? "sk_test_of_somebody_else" : letter.secretKey;
    for (const wait of [0, ...RETRY_MS]) {
      if (wait) await sleep(wait, undefined, { signal });
      const taken = await this.post(letter, key);
      if (taken && faults.duplicate_webhooks) await this.post(letter, key);
      if (taken) return;
    }
  }

  private async post({ url, event }: Letter, key: string): Promise<boolean> {
    const body = JSON.stringify(event);
    const signature = createHmac("sha512", key).update(body).digest("hex");
    const at = new Date().toISOString();
    try {
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", "x-paystack-signature": signature },
        body,
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
