import { CLOSED, PROTOCOL } from "#domain/thread/protocol.ts";

/** `open` while both sides hear each other, `waiting` until the next try; `old` is the end: the page has to be loaded anew. */
export type LinkState = "waiting" | "open" | "old";

export type Link = {
  /** Says it now; false when nobody hears. Whatever has to arrive is said again when the link opens. */
  say: (frame: object) => boolean;
  /** For good. */
  end: () => void;
};

type Socket = Pick<WebSocket, "send" | "close" | "addEventListener">;

/** The browser around a link; tests put their own in its place. */
export type Around = {
  open: (address: string) => Socket;
  /** Calls back when there is a network again, or somebody looks at the page again. Answers how to stop that. */
  onReturn: (back: () => void) => () => void;
  random: () => number;
};

type Wanted = {
  /** The room, without what is asked of it. */
  path: string;
  /** The newest message that the page has. */
  after?: () => number;
  hear: (frame: unknown) => void;
  turn: (state: LinkState) => void;
};

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A network that is gone says nothing: who is not answered in this time is not heard. */
const ASK_EVERY_MS = 25_000;
const ANSWER_MS = 10_000;

/**
 * Keeps a page in its room: comes again when the connection was lost, at once when there is hope and else ever more slowly, and each
 * page at a moment of its own. Knows nothing of what is said.
 */
export function link({ path, after, hear, turn }: Wanted, around: Around = browser): Link {
  let socket: Socket | undefined;
  let opened = false;
  let tries = 0;
  let ended = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let beat: ReturnType<typeof setTimeout> | undefined;

  function come(): void {
    clearTimeout(retry);
    if (ended || socket) return;
    const asked = new URLSearchParams({ v: String(PROTOCOL) });
    if (after) asked.set("after", String(after()));
    const mine = around.open(`${path}?${asked}`);
    socket = mine;
    mine.addEventListener("open", () => {
      if (socket !== mine) return;
      opened = true;
      tries = 0;
      listen();
      turn("open");
    });
    mine.addEventListener("message", ({ data }) => {
      if (socket !== mine) return;
      listen();
      const frame = read(data);
      if (frame !== undefined) hear(frame);
    });
    mine.addEventListener("close", ({ code }) => {
      if (socket === mine) lost(code);
    });
  }

  function lost(code: number): void {
    clearTimeout(beat);
    socket = undefined;
    const hadOpened = opened;
    opened = false;
    if (ended) return;
    if (code === CLOSED.version) {
      ended = true;
      stopWatching();
      return turn("old");
    }
    turn("waiting");
    // Let in too long ago: the door is open for whoever may still enter.
    if (code === CLOSED.again && hadOpened) return come();
    const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries++);
    retry = setTimeout(come, longest * (0.5 + around.random() / 2));
  }

  /** The other side was heard a moment ago; after a while it is asked whether it is still there. */
  function listen(): void {
    clearTimeout(beat);
    beat = setTimeout(() => {
      const asked = socket;
      asked?.send("ping");
      beat = setTimeout(() => {
        asked?.close();
        if (socket === asked) lost(0);
      }, ANSWER_MS);
    }, ASK_EVERY_MS);
  }

  const stopWatching = around.onReturn(() => {
    tries = 0;
    come();
  });
  come();

  return {
    say(frame) {
      if (!opened || !socket) return false;
      socket.send(JSON.stringify(frame));
      return true;
    },
    end() {
      ended = true;
      clearTimeout(retry);
      clearTimeout(beat);
      stopWatching();
      socket?.close();
      socket = undefined;
    },
  };
}

function read(data: unknown): unknown {
  if (typeof data !== "string" || data === "pong") return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

const browser: Around = {
  open: (address) => new WebSocket(address),
  onReturn(back) {
    const seen = () => {
      if (document.visibilityState === "visible") back();
    };
    addEventListener("online", back);
    document.addEventListener("visibilitychange", seen);
    return () => {
      removeEventListener("online", back);
      document.removeEventListener("visibilitychange", seen);
    };
  },
  random: Math.random,
};
