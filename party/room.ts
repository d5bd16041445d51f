import { type Connection, type ConnectionContext, Server, type WSMessage } from "partyserver";
import { DomainError, TooMany } from "#domain/errors.ts";
import { NOT_TAKEN } from "#domain/thread/enter.ts";
import type { Kept } from "#domain/thread/kept.ts";
import {
  CLOSED,
  type FromPage,
  type FromRoom,
  type Here,
  PROTOCOL,
  readFrame,
} from "#domain/thread/protocol.ts";
import { checkText } from "#domain/thread/text.ts";
import {
  type Body,
  type CardBody,
  type Heard,
  type Message,
  type Said,
  type Side,
  type Speaker,
  type Step,
  threadNamed,
} from "#domain/thread/thread.ts";
import type { Env } from "#wiring/env.ts";
import { type Admitted, admittedBy } from "./admitted.ts";
import { Book, type Teller } from "./book.ts";
import { Pace } from "./pace.ts";
import { tell, tellAll } from "./tell.ts";

/** Messages in one frame; a page asks for more as long as there are. */
const PAGE = 200;
/** Messages of a page that looks back. */
const LOOK_BACK = 100;
/** In one write to Postgres. */
const KEEP_MOST = 500;
/** What is said in quick succession is kept together. */
const KEEP_AFTER_MS = 250;
const KEEP_RETRY_MOST_MS = 60_000;
/** What one person may write in a minute. */
const SAY_MOST = 30;
/** What all of them may write together: a store with many hands, or many names, fills no room. */
const ROOM_MOST = 120;
const MINUTE_MS = 60_000;

type Guest = Connection<Admitted>;

/**
 * The room of one thread. A message is in the room's own book before anybody sees it, and in Postgres soon after: what could not be
 * handed on is tried again until it is. Everything asleep in between lives in the book and in the connections themselves.
 */
export class Room extends Server<Env> {
  static override options = { hibernate: true };

  readonly #book = new Book(this.ctx.storage.sql);
  readonly #pace = new Pace();
  #willKeep = false;

  override onStart(): void {
    this.ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  }

  override onConnect(page: Guest, { request }: ConnectionContext): void {
    const asked = new URL(request.url).searchParams;
    page.setState(admittedBy(request));
    if (asked.get("v") !== String(PROTOCOL)) return page.close(CLOSED.version, "Please reload the page.");
    const after = Math.max(0, Math.trunc(Number(asked.get("after")))) || 0;
    const last = this.#book.last();
    const here = this.#here();
    tell(page, { t: "welcome", ...this.#page(after), last, reads: this.#book.reads(), here });
    this.#tellOthers(page, { t: "here", here });
  }

  override async onMessage(page: Guest, sent: WSMessage): Promise<void> {
    const admitted = page.state as Admitted | null;
    if (!admitted || admitted.until <= Date.now()) return page.close(CLOSED.again, "Please come in again.");
    const frame = readFrame(sent);
    if (!frame)
      return tell(page, {
        t: "refused",
        id: null,
        code: "unreadable",
        text: "That could not be read. Please reload the page.",
        values: {},
      });
    if (!admitted.mayWrite && frame.t !== "since") return this.#listen(page, admitted.speaker, frame);
    await this.#answer(page, admitted.speaker, frame);
  }

  override onClose(page: Guest): void {
    this.#tellOthers(page, { t: "here", here: this.#here(page) });
  }

  override async onAlarm(): Promise<void> {
    this.#willKeep = false;
    const messages = this.#book.unkept(KEEP_MOST);
    if (!messages) return;
    const thread = threadNamed(this.name);
    const standing = this.#book.standing();
    const kept: Kept = { thread, standing, messages };
    try {
      await this.env.INBOXES.getByName(thread.storeId).keep(kept);
    } catch {
      const waitMs = Math.min(KEEP_RETRY_MOST_MS, KEEP_AFTER_MS * 2 ** this.#book.keepFailed());
      // Also where more was said meanwhile: a busy room knocks no more often than a quiet one.
      this.#willKeep = true;
      return this.ctx.storage.setAlarm(Date.now() + waitMs);
    }
    this.#book.keptUpTo(messages.at(-1)?.seq ?? 0, { buyer: standing.buyerRead, staff: standing.staffRead });
    if (this.#book.unkept(1)) await this.#keepIn(0);
  }

  /** What was said after `after`, at most a page of it. For pages that are no sockets. */
  said(after: number): Said {
    return { messages: this.#page(after).messages, last: this.#book.last(), reads: this.#book.reads() };
  }

  /** The newest that was said, or the newest below `before`, a page of it. */
  saidBefore(before: number | null): Said {
    const messages = this.#book.before(before ?? Number.MAX_SAFE_INTEGER, LOOK_BACK);
    return { messages, last: this.#book.last(), reads: this.#book.reads() };
  }

  /** Says something; the same `id` again changes nothing. */
  async say(speaker: Speaker, id: string, text: string): Promise<Heard> {
    return this.#hear(speaker, id, () => ({ kind: "text", text: checkText(text) }));
  }

  /** Shows a card that stands in the books already. The same one again changes nothing. */
  async show(speaker: Speaker, card: CardBody): Promise<Heard> {
    return this.#hear(speaker, card.id, () => card);
  }

  async #hear(speaker: Speaker, id: string, bodyOf: () => Body): Promise<Heard> {
    try {
      const body = bodyOf();
      this.#refuseRush(speaker, id);
      return { message: await this.#write(speaker, id, body, new Date()) };
    } catch (error) {
      // What is thrown over a room's threshold arrives without its kind.
      if (!(error instanceof DomainError)) throw error;
      const { code, text: why, values } = error;
      return { refused: { code, text: why, values } };
    }
  }

  /** Steps of the order that nobody wrote: those that stand here already are left as they are. */
  async tellSteps(steps: Step[]): Promise<void> {
    for (const { id, at, type, data } of steps)
      await this.#write({ side: "system", id: "", name: "" }, id, { kind: "step", type, data }, at);
  }

  /** A side has read up to `seq`. */
  async readUpTo(side: "buyer" | "staff", seq: number): Promise<void> {
    if (!this.#book.read(side, seq)) return;
    this.#tellOthers(null, { t: "reads", reads: this.#book.reads() });
    await this.#keepIn(KEEP_AFTER_MS);
  }

  /** What a side may has changed: their connections end, and their pages come in again by the door. */
  async askAgain(side: "buyer" | "staff"): Promise<void> {
    for (const page of this.getConnections<Admitted>())
      if (page.state?.speaker.side === side) page.close(CLOSED.again, "Please come in again.");
  }

  /** Nothing was ever said here. */
  async forget(): Promise<void> {
    for (const page of this.getConnections()) page.close(1000, "This thread is gone.");
    await this.ctx.storage.deleteAlarm();
    await this.ctx.storage.deleteAll();
    this.ctx.abort("forgotten");
  }

  async #answer(page: Guest, speaker: Speaker, frame: FromPage): Promise<void> {
    switch (frame.t) {
      case "send":
        return this.#answerSend(page, speaker, frame.id, frame.text);
      case "read":
        if (speaker.side !== "admin") await this.readUpTo(speaker.side, frame.seq);
        return;
      case "since":
        return this.#answerSince(page, frame.seq);
      case "typing":
        if (this.#pace.types(page, Date.now()))
          this.#tellOthers(page, { t: "typing", by: speaker.side, author: speaker.name });
        return;
    }
  }

  /** Who is let in without being heard: a viewer listens; of a buyer whose words are not taken, what they read is noted. */
  async #listen(page: Guest, { side }: Speaker, frame: FromPage): Promise<void> {
    if (side !== "buyer") return;
    if (frame.t === "read") await this.readUpTo(side, frame.seq);
    if (frame.t === "send")
      tell(page, { t: "refused", id: frame.id, code: "closed", text: NOT_TAKEN, values: {} });
  }

  async #answerSend(page: Guest, speaker: Speaker, id: string, text: string): Promise<void> {
    const heard = await this.say(speaker, id, text);
    if ("refused" in heard) return tell(page, { t: "refused", id, ...heard.refused });
    tell(page, { t: "sent", id, seq: heard.message.seq, at: heard.message.at });
  }

  #answerSince(page: Guest, seq: number): void {
    const waitS = this.#pace.asks(page, Date.now());
    if (waitS === 0) return tell(page, { t: "messages", ...this.#page(seq) });
    const { code, text, values } = new TooMany(waitS);
    tell(page, { t: "refused", id: null, code, text, values });
  }

  async #write(speaker: Teller, id: string, body: Body, at: Date): Promise<Message> {
    const { message, isNew } = this.#book.write(speaker, id, body, at);
    if (!isNew) return message;
    this.#tellOthers(null, { t: "messages", messages: [message], more: false });
    await this.#keepIn(KEEP_AFTER_MS);
    return message;
  }

  #refuseRush(speaker: Speaker, id: string): void {
    const oldest = [this.#book.nthNewestOf(speaker, SAY_MOST), this.#book.nthNewest(ROOM_MOST)];
    const waitMs = Math.max(...oldest.map((at) => (at ? at.getTime() + MINUTE_MS - Date.now() : 0)));
    if (waitMs <= 0 || this.#book.has(speaker, id)) return;
    throw new TooMany(Math.ceil(waitMs / 1000));
  }

  #page(after: number): { messages: Message[]; more: boolean } {
    const messages = this.#book.since(after, PAGE + 1);
    return { messages: messages.slice(0, PAGE), more: messages.length > PAGE };
  }

  #here(without?: Guest): Here {
    const sides = new Set<Side | undefined>();
    // Who only listens is not here: a viewer reads along and leaves no trace. A buyer is, whether or not their words are taken.
    for (const { id, state } of this.getConnections<Admitted>())
      if (id !== without?.id && (state?.mayWrite || state?.speaker.side === "buyer"))
        sides.add(state.speaker.side);
    return { buyer: sides.has("buyer"), staff: sides.has("staff") };
  }

  #tellOthers(but: Guest | null, frame: FromRoom): void {
    tellAll(this.getConnections<Admitted>(), frame, but?.id);
  }

  /** An alarm that is set, were it before the room fell asleep, is not moved: a busy room would never get to it. */
  async #keepIn(ms: number): Promise<void> {
    if (this.#willKeep) return;
    this.#willKeep = true;
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(Date.now() + ms);
  }
}
