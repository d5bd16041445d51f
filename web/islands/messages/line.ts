import { CLOSED, type FromPage, type FromRoom, PROTOCOL } from "#domain/thread/protocol.ts";

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const PING_MS = 30_000;
/** What is not answered by then is lost. */
const ANSWER_MS = 10_000;
const RELOADED = "talk-reloaded";

type Timer = ReturnType<typeof setTimeout> | undefined;

type Ears = {
  /** What the page has already. */
  after: () => number;
  hear: (frame: FromRoom) => void;
  /** It opened, or was lost. */
  changed: () => void;
};

/** A connection to a room that comes back by itself, and rests while nobody looks. */
export class Line {
  /** How often in a row it could not be opened. */
  failures = 0;
  isOpen = false;
  readonly #ears: Ears;
  readonly #room: string;
  #socket: WebSocket | null = null;
  #next: Timer;
  #overdue: Timer;
  #ended = false;

  /** `room` is a path, e.g. `/rooms/store`. */
  constructor(room: string, ears: Ears) {
    this.#room = room;
    this.#ears = ears;
    addEventListener("online", () => {
      this.drop();
      this.open();
    });
    addEventListener("offline", () => this.drop());
    // An open socket would keep the page out of the browser's memory of where one was.
    addEventListener("pagehide", () => this.#hangUp());
    addEventListener("pageshow", ({ persisted }) => persisted && this.open());
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) return;
      if (this.isOpen) this.#ping();
      else this.open();
    });
    setInterval(() => document.hidden || this.#ping(), PING_MS);
    this.open();
  }

  send(frame: FromPage): boolean {
    if (this.isOpen) this.#socket?.send(JSON.stringify(frame));
    return this.isOpen;
  }

  /** Opens it now, unless it is. */
  open(): void {
    clearTimeout(this.#next);
    if (this.#socket || this.#ended) return;
    const query = `${this.#room.includes("?") ? "&" : "?"}v=${PROTOCOL}&after=${this.#ears.after()}`;
    const socket = new WebSocket(`${location.origin.replace("http", "ws")}${this.#room}${query}`);
    this.#socket = socket;
    this.#expect();
    socket.addEventListener("message", ({ data }) => {
      if (socket !== this.#socket) return;
      clearTimeout(this.#overdue);
      const frame = read(data);
      if (!frame) return;
      if (frame.t === "welcome") {
        this.failures = 0;
        this.isOpen = true;
        sessionStorage.removeItem(RELOADED);
        this.#ears.changed();
      }
      this.#ears.hear(frame);
    });
    socket.addEventListener("close", ({ code }) => socket === this.#socket && this.#lost(code));
  }

  /** Gives up what is open, which may be dead without knowing, and opens another soon. */
  drop(): void {
    if (!this.#socket) return;
    this.#socket.close();
    this.#lost(0);
  }

  #hangUp(): void {
    clearTimeout(this.#next);
    clearTimeout(this.#overdue);
    const socket = this.#socket;
    this.#socket = null;
    this.isOpen = false;
    socket?.close();
  }

  #lost(code: number): void {
    const wasOpen = this.isOpen;
    this.#hangUp();
    if (code === CLOSED.version) return this.#reloadOnce();
    if (!wasOpen) this.failures += 1;
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.failures) * (0.5 + Math.random() / 2);
    this.#next = setTimeout(() => this.open(), code === CLOSED.again && wasOpen ? 0 : wait);
    this.#ears.changed();
  }

  /** Another version of this page speaks with the room. Where that is not to be had, the form does it. */
  #reloadOnce(): void {
    this.#ended = true;
    this.failures = Number.POSITIVE_INFINITY;
    if (sessionStorage.getItem(RELOADED)) return;
    sessionStorage.setItem(RELOADED, "1");
    location.reload();
  }

  #ping(): void {
    if (!this.isOpen) return;
    this.#socket?.send("ping");
    this.#expect();
  }

  #expect(): void {
    clearTimeout(this.#overdue);
    this.#overdue = setTimeout(() => this.drop(), ANSWER_MS);
  }
}

function read(data: unknown): FromRoom | null {
  try {
    const frame = JSON.parse(String(data)) as FromRoom | null;
    return typeof frame?.t === "string" ? frame : null;
  } catch {
    // The answer to a ping.
    return null;
  }
}
