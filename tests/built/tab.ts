import { randomUUID } from "node:crypto";
import type { Message } from "#domain/thread/thread.ts";
import { Page } from "./room.ts";

type Door = Omit<Parameters<typeof Page.open>[0], "after">;

/**
 * A tab as a careful page behaves: it says each thing under one name until it hears that it is kept, asks for what came after the last
 * it has, and believes nothing about the network. What it must never be told on one connection is noted in `wrongs`.
 */
export class Tab {
  readonly heard: Message[] = [];
  readonly wrongs: string[] = [];
  readonly #waiting = new Map<string, string>();
  readonly #door: Door;
  #page: Page | null = null;
  #coming: Promise<void> | null = null;
  #read = 0;

  constructor(door: Door) {
    this.#door = door;
  }

  /** Comes in, unless it is in or on its way. */
  connect(): Promise<void> {
    this.take();
    if (this.#page?.isOpen) return Promise.resolve();
    return (this.#coming ??= this.#come().finally(() => (this.#coming = null)));
  }

  async #come(): Promise<void> {
    this.#page = null;
    this.#page = await Page.open({ ...this.#door, after: this.heard.length });
    this.#read = 0;
    this.insist();
  }

  /** Says something; with `times`, as a finger that trembles. Without a connection it waits for the next one. */
  say(text: string, times = 1): void {
    const id = randomUUID();
    this.#waiting.set(id, text);
    for (let time = 0; time < times; time++) this.#page?.say(text, id);
  }

  readAll(): void {
    this.take();
    this.#page?.send({ t: "read", seq: this.heard.length });
  }

  /** The network goes, without a word; what was under way may be on either side of it. */
  drop(): void {
    this.#page?.drop();
    this.take();
    this.#page = null;
  }

  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** Says again what was not heard to be kept. */
  insist(): void {
    for (const [id, text] of this.#waiting) this.#page?.say(text, id);
  }

  /** Reads what has come since it was last asked. */
  take(): void {
    const frames = this.#page?.told ?? [];
    for (; this.#read < frames.length; this.#read++) {
      const frame = frames[this.#read];
      if (frame?.t === "sent") this.#waiting.delete(frame.id);
      if (frame?.t === "refused") this.wrongs.push(`refused: ${frame.code}`);
      if (frame?.t === "welcome" || frame?.t === "messages")
        for (const message of frame.messages) this.#hear(message);
    }
  }

  #hear(message: Message): void {
    if (message.seq !== this.heard.length + 1)
      this.wrongs.push(`heard ${message.seq} after ${this.heard.length}`);
    this.heard.push(message);
    this.#waiting.delete(message.id);
  }
}
