/** What happens around a page that concerns its connection. `left` and `back` are for a page that the browser keeps meanwhile. */
export type Happening = "online" | "offline" | "seen" | "left" | "back";

/** The browser around a connection; tests put their own in its place. */
export type Around = {
  open: (address: string) => Pick<WebSocket, "send" | "close" | "addEventListener">;
  /** Whether somebody looks at the page. */
  isSeen: () => boolean;
  /** Answers how to stop. */
  watch: (happen: (what: Happening) => void) => () => void;
  /** Loads the page anew, which brings it to the room's version; false when that was tried and did not help. */
  reloadOnce: () => boolean;
  /** The room and the page are of one version. */
  agreed: () => void;
  random: () => number;
};

const RELOADED = "reloaded for another version";

export const browser: Around = {
  // Not every browser takes an address without its origin.
  open: (address) => new WebSocket(location.origin.replace("http", "ws") + address),
  isSeen: () => !document.hidden,
  watch(happen) {
    const end = new AbortController();
    const { signal } = end;
    addEventListener("online", () => happen("online"), { signal });
    addEventListener("offline", () => happen("offline"), { signal });
    addEventListener("pagehide", () => happen("left"), { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && happen("back"), { signal });
    document.addEventListener("visibilitychange", () => document.hidden || happen("seen"), { signal });
    return () => end.abort();
  },
  reloadOnce() {
    try {
      if (sessionStorage.getItem(RELOADED)) return false;
      sessionStorage.setItem(RELOADED, "1");
    } catch {
      // What can't be remembered could be tried for ever.
      return false;
    }
    location.reload();
    return true;
  },
  agreed() {
    try {
      sessionStorage.removeItem(RELOADED);
    } catch {
      // Then nothing was remembered either.
    }
  },
  random: Math.random,
};
