import { useEffect, useRef } from "react";
import type { FromInbox } from "#domain/thread/kept.ts";
import { link } from "#web/talk/connection.ts";
import { useFrame } from "./frame-data.ts";
import { noteUnread } from "./unread.ts";

type Listening = {
  /** A thread stands otherwise than before. */
  hear?: (frame: FromInbox) => void;
  /** The connection was lost and is back: something may have been missed. */
  missed?: () => void;
};

/** Hears how the threads of the store stand, as long as the page is open; how many are unread is counted by itself. */
export function useInbox(listener: Listening = {}): void {
  const { store } = useFrame();
  const listening = useRef(listener);
  useEffect(() => {
    listening.current = listener;
  });
  useEffect(() => {
    let opened = 0;
    const live = link<FromInbox>({
      path: `/rooms/stores/${store.slug}`,
      hear(frame) {
        if (frame.t !== "thread") return;
        noteUnread(frame.thread.id, frame.standing.staffUnread > 0);
        listening.current.hear?.(frame);
      },
      turn(state) {
        if (state === "open" && opened++ > 0) listening.current.missed?.();
      },
    });
    return () => live.end();
  }, [store.slug]);
}
