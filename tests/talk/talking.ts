import { uuidv7 } from "uuidv7";
import type { StoreContext } from "#domain/context.ts";
import { TooMany } from "#domain/errors.ts";
import { keepSaid } from "#domain/thread/keep.ts";
import type { KeptMessage, Standing } from "#domain/thread/kept.ts";
import type { Body, Message, ThreadKey } from "#domain/thread/thread.ts";
import { openShop, type OpenShop } from "#tests/support/open-shop.ts";

type Said = { by: "buyer" | "staff" | "admin" | "system"; body: Body; at: Date };

const ADDRESS = { line1: "12 Broad Street", city: "Lagos", region: "Lagos", country: "NG" };
export const START = new Date("2026-11-30T10:00:00Z");
export const MINUTE = 60_000;

/** A store whose rooms are in memory, and keep what is said as rooms do. */
export class Talking {
  readonly open: OpenShop;
  now = START;
  /** Whose connections were ended, of which thread. */
  readonly askedAgain: [string, "buyer" | "staff"][] = [];
  readonly rooms = new Map<string, { said: KeptMessage[]; staffRead: number; buyerRead: number }>();
  #orders = 0;

  private constructor(open: OpenShop) {
    this.open = open;
  }

  static async start(): Promise<Talking> {
    const at: { talking?: Talking } = {};
    const talking = () => at.talking as Talking;
    const open = await openShop({
      now: () => talking().now,
      ports: {
        rooms: {
          said: async (thread, after) => talking().#said(thread, after),
          say: async (thread, speaker, id, text) => talking().#say(thread, speaker, id, text),
          show: async (thread, speaker, card) => {
            const message = talking().#write(thread, speaker.side, card.id, card);
            await talking().keep(thread);
            return message;
          },
          saidBefore: async (thread, before) => talking().#saidBefore(thread, before),
          tellSteps: async (thread, steps) => {
            for (const { id, type, data } of steps)
              talking().#write(thread, "system", id, { kind: "step", type, data });
          },
          readUpTo: async (thread, side, seq) => {
            const room = talking().#room(thread.id);
            if (side === "staff") room.staffRead = Math.max(room.staffRead, seq);
            else room.buyerRead = Math.max(room.buyerRead, seq);
            await talking().keep(thread);
          },
          askAgain: async ({ id }, side) => void talking().askedAgain.push([id, side]),
          forget: async () => undefined,
        },
      },
    });
    at.talking = new Talking(open);
    return at.talking;
  }

  get shop(): StoreContext {
    return this.open.shop;
  }

  /** The same store, seen by somebody of this part in it. */
  async as(role: "manager" | "staff" | "viewer", name: string): Promise<StoreContext> {
    const userId = `user-${uuidv7()}`;
    await this.open.sql("insert into seller_users (id, name, email) values ($1, $2, $3)", [
      userId,
      name,
      `${userId}@demo.test`,
    ]);
    await this.open.sql("insert into store_staff (store_id, user_id, role, name) values ($1, $2, $3, $4)", [
      this.shop.store.id,
      userId,
      role,
      name,
    ]);
    return {
      ...this.shop,
      actor: { kind: "staff", userId, sessionId: "session", name, role, secondFactor: true },
    };
  }

  /** An order of this buyer, about which nothing was said. */
  async order(name: string, email = "zainab@example.com"): Promise<ThreadKey & { number: number }> {
    const id = uuidv7();
    const number = ++this.#orders + 1041;
    await this.open.sql(
      `insert into orders (id, store_id, number, key, method, name, email, phone, address, currency, subtotal, delivery, total)
       values ($1, $2, $3, $4, 'pay_on_delivery', $5, $6, '0803', $7, 'NGN', 5, 0, 5)`,
      [id, this.shop.store.id, number, uuidv7(), name, email, ADDRESS],
    );
    return { storeId: this.shop.store.id, kind: "order", id, number };
  }

  /** Somebody with an account who has not bought. */
  async buyer(name: string, email: string): Promise<ThreadKey> {
    const id = uuidv7();
    await this.open.sql(
      "insert into buyer_users (id, store_id, name, email, email_verified) values ($1, $2, $3, $4, true)",
      [id, this.shop.store.id, name, email],
    );
    return { storeId: this.shop.store.id, kind: "buyer", id };
  }

  /** Somebody says something, a minute after whatever was said last. */
  async say(thread: ThreadKey, by: Said["by"], text: string): Promise<void> {
    this.now = new Date(this.now.getTime() + MINUTE);
    const body: Body = by === "system" ? { kind: "step", type: text, data: {} } : { kind: "text", text };
    this.#write(thread, by, uuidv7(), body);
    await this.keep(thread);
  }

  #room(id: string) {
    const room = this.rooms.get(id) ?? { said: [], staffRead: 0, buyerRead: 0 };
    this.rooms.set(id, room);
    return room;
  }

  #write(thread: ThreadKey, by: Said["by"], id: string, body: Body, away?: true): KeptMessage {
    const room = this.#room(thread.id);
    const found = room.said.find((one) => one.id === id);
    if (found) return found;
    const at = this.now.toISOString();
    const message: KeptMessage = { seq: room.said.length + 1, id, by, author: by, authorId: "", at, body };
    room.said.push(message);
    if (by === "staff" && !away) room.staffRead = message.seq;
    if (by === "buyer" && !away) room.buyerRead = message.seq;
    return message;
  }

  #said(thread: ThreadKey, after: number) {
    const { said, staffRead, buyerRead } = this.#room(thread.id);
    const messages: Message[] = said.slice(after, after + 200);
    return { messages, last: said.length, reads: { staff: staffRead, buyer: buyerRead } };
  }

  #saidBefore(thread: ThreadKey, before: number | null) {
    const { said } = this.#room(thread.id);
    const messages: Message[] = said.filter(({ seq }) => before === null || seq < before).slice(-100);
    return { ...this.#said(thread, 0), messages };
  }

  async #say(thread: ThreadKey, speaker: { side: Said["by"]; away?: true }, id: string, text: string) {
    if (text === "too many") throw new TooMany(60);
    const message = this.#write(thread, speaker.side, id, { kind: "text", text }, speaker.away);
    await this.keep(thread);
    return message;
  }

  /** What the room hands on to be kept; all of it, as one does that was not sure. */
  async keep(thread: ThreadKey): Promise<void> {
    const { said, staffRead, buyerRead } = this.#room(thread.id);
    const last = said.at(-1);
    if (!last) return;
    const answered = said.findLastIndex(({ by }) => by === "staff");
    const asked = said.find(({ by }) => by === "buyer");
    const standing: Standing = {
      lastSeq: last.seq,
      lastAt: last.at,
      lastBy: last.by,
      lastText: last.body.kind === "step" ? last.body.type : last.body.text,
      buyerRead,
      staffRead,
      buyerUnread: said.filter(({ by, seq }) => by === "staff" && seq > buyerRead).length,
      staffUnread: said.filter(({ by, seq }) => by === "buyer" && seq > staffRead).length,
      waitingSince: said.slice(answered + 1).find(({ by }) => by === "buyer")?.at ?? null,
      firstAskedAt: asked?.at ?? null,
      firstAnsweredAt: (asked && said.find(({ by, seq }) => by === "staff" && seq > asked.seq)?.at) ?? null,
      askedAt: said.findLast(({ by }) => by === "buyer")?.at ?? null,
    };
    await keepSaid(this.shop.db, [{ thread, standing, messages: said }]);
  }
}
