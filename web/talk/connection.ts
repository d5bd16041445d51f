import { CLOSED, type FromPage, PROTOCOL } from "#domain/thread/protocol.ts";
import { type Around, browser } from "./around.ts";

/**
 * `open` while both sides hear each other, `waiting` until the next try, `unreachable` when several in a row came to nothing; `old` is the
 * end: the page is of another version, and was loaded anew in vain.
 */
export type LinkState = "waiting" | "open" | "unreachable" | "old";

export type Link = {
  /** Says it now; false when nobody hears. Whatever has to arrive is said again when the link opens. */
  say: (frame: FromPage) => boolean;
  /** Comes at once, unless it is there. */
  come: () => void;
  /** Gives up what may be dead without knowing, and comes again soon. */
  drop: () => void;
  /** For good. */
  end: () => void;
};

type Wanted<Frame> = {
  /** Where the room is; what is asked of it already stays. */
  path: string;
  /** The newest message that the page has, for a room of a thread: it greets who comes with that, and hears them from then on. */
  after?: () => number;
  hear: (frame: Frame) => void;
  turn: (state: LinkState) => void;
};

type Timer = ReturnType<typeof setTimeout> | undefined;

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A network that is gone says nothing: who is not answered in this time is not heard. */
const ASK_EVERY_MS = 25_000;
const ANSWER_MS = 10_000;
/** Tries in a row after which it is not to be had here. */
const TRIES = 4;

/**
 * Keeps a page in its room: comes again when the connection was lost, at once when there is hope and else ever more slowly, and each
 * page at a moment of its own. Knows nothing of what is said.
 */
export function link<Frame extends { t: string }>(wanted: Wanted<Frame>, around: Around = browser): Link {
  const { path, after, hear, turn } = wanted;
  let socket: ReturnType<Around["open"]> | undefined;
  let opened = false;
  /** Tries in a row that came to nothing. */
  let failed = 0;
  let ended = false;
  let retry: Timer;
  let beat: Timer;

  function come(): void {
    clearTimeout(retry);
    if (ended || socket) return;
    const asked = `v=${PROTOCOL}${after ? `&after=${after()}` : ""}`;
    const mine = around.open(`${path}${path.includes("?") ? "&" : "?"}${asked}`);
    socket = mine;
    expect();
    mine.addEventListener("open", () => {
      if (socket === mine && !after) greet();
    });
    mine.addEventListener("message", ({ data }) => {
      if (socket !== mine) return;
      const frame = read<Frame>(data);
      if (frame?.t === "welcome") {
        around.agreed();
        greet();
      } else if (opened) listen();
      if (frame) hear(frame);
    });
    mine.addEventListener("close", ({ code }) => {
      if (socket === mine) lost(code);
    });
  }

  function greet(): void {
    opened = true;
    failed = 0;
    listen();
    turn("open");
  }

  function lost(code: number): void {
    const hadOpened = opened;
    hangUp();
    if (code === CLOSED.version) return endAsOld();
    const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failed);
    if (!hadOpened) failed++;
    turn(failed < TRIES ? "waiting" : "unreachable");
    // Let in too long ago: the door is open for whoever may still enter.
    if (code === CLOSED.again && hadOpened) come();
    else retry = setTimeout(come, longest * (0.5 + around.random() / 2));
  }

  function hangUp(): void {
    clearTimeout(retry);
    clearTimeout(beat);
    const left = socket;
    socket = undefined;
    opened = false;
    left?.close();
  }

  function endAsOld(): void {
    end();
    if (!around.reloadOnce()) turn("old");
  }

  /** The other side was heard a moment ago; after a while it is asked whether it is still there. */
  function listen(): void {
    clearTimeout(beat);
    beat = setTimeout(ask, ASK_EVERY_MS);
  }

  /** Nobody misses a connection that nobody looks at: it rests, and is asked when somebody does. */
  function ask(): void {
    if (!opened || !around.isSeen()) return;
    socket?.send("ping");
    expect();
  }

  function expect(): void {
    clearTimeout(beat);
    beat = setTimeout(drop, ANSWER_MS);
  }

  function drop(): void {
    if (socket) lost(0);
  }

  function end(): void {
    ended = true;
    stopWatching();
    hangUp();
  }

  const stopWatching = around.watch((what) => {
    switch (what) {
      case "online":
        // Another network, another chance; what was begun without one leads nowhere.
        hangUp();
        failed = 0;
        turn("waiting");
        return come();
      case "offline":
        return drop();
      case "seen":
        return opened ? ask() : come();
      case "left":
        // An open connection would keep the page out of the browser's memory of where one was.
        return hangUp();
      case "back":
        turn("waiting");
        return come();
    }
  });
  come();

  return {
    say(frame) {
      if (opened) socket?.send(JSON.stringify(frame));
      return opened;
    },
    come,
    drop,
    end,
  };
}

/** Null for what is no frame: the answer to a ping. */
function read<Frame extends { t: string }>(data: unknown): Frame | null {
  try {
    const frame = JSON.parse(String(data)) as Frame | null;
    return typeof frame?.t === "string" ? frame : null;
  } catch {
    return null;
  }
}
