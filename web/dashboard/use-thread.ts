import { useCallback, useEffect, useRef, useState } from "react";
import type { FromRoom } from "#domain/thread/protocol.ts";
import type { Message, Reads } from "#domain/thread/thread.ts";
import { link, type Link, type LinkState } from "#web/talk/connection.ts";
import * as thread from "#web/talk/thread-state.ts";
import { keepUnsent, unsentOf } from "#web/talk/unsent.ts";
import { useFrame } from "./frame-data.ts";
import { useThreadKey } from "./thread-draft.ts";

type Loaded = { id: string; messages: Message[]; reads: Reads };

/** A thread as it was loaded, and live from then on. `mayWrite` people read it by having it before them. */
export function useThread(loaded: Loaded, mayWrite: boolean) {
  const { store } = useFrame();
  const [state, setState] = useState(() => thread.threadOf(loaded));
  const [standing, setStanding] = useState<LinkState>("waiting");
  /** Whether there was ever a connection: until then what is written goes as a form. */
  const [live, setLive] = useState(false);
  const [visible, setVisible] = useState(false);
  const current = useRef(state);
  const room = useRef<Link>(undefined);
  const key = useThreadKey(loaded.id);

  /** One step after the other, each upon the last, whatever React has drawn by then. */
  const step = useCallback(
    (make: (state: thread.ThreadState) => thread.Step) => {
      const { state: next, say } = make(current.current);
      if (next.pending !== current.current.pending) keepUnsent(key, next.pending);
      current.current = next;
      setState(next);
      for (const frame of say) room.current?.say(frame);
    },
    [key],
  );

  // A page that failed was taken away with what waited on it.
  useEffect(() => {
    const unsent = unsentOf(key, Date.now());
    step((before) => {
      const known = new Set(before.pending.map(({ id }) => id));
      const back = unsent.filter(({ id }) => !known.has(id));
      return {
        state: back.length > 0 ? { ...before, pending: [...back, ...before.pending] } : before,
        say: [],
      };
    });
  }, [key, step]);

  const taken = useRef(loaded);
  useEffect(() => {
    if (taken.current === loaded) return;
    taken.current = loaded;
    step((before) => ({ state: thread.refreshed(before, loaded), say: [] }));
  }, [loaded, step]);

  useEffect(() => {
    const mine = link<FromRoom>({
      path: `/rooms/stores/${store.slug}/${loaded.id}`,
      after: () => thread.upTo(current.current),
      hear: (frame) => step((before) => thread.hear(before, frame, Date.now())),
      turn(next) {
        setStanding(next);
        if (next === "open") setLive(true);
      },
    });
    room.current = mine;
    const clock = setInterval(() => step((before) => thread.passed(before, Date.now())), 1_000);
    return () => {
      clearInterval(clock);
      mine.end();
      room.current = undefined;
    };
  }, [store.slug, loaded.id, step]);

  useEffect(() => {
    const look = () => setVisible(document.visibilityState === "visible");
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);

  const newest = thread.upTo(state);
  useEffect(() => {
    if (mayWrite && visible && standing === "open" && newest > state.reads.staff)
      room.current?.say({ t: "read", seq: newest });
  }, [mayWrite, visible, standing, newest, state.reads.staff]);

  const typedAt = useRef(0);
  return {
    state,
    standing,
    live,
    write: (text: string) => step((before) => thread.write(before, crypto.randomUUID(), text, Date.now())),
    tryAgain: (id: string) => {
      room.current?.come();
      step((before) => thread.tryAgain(before, id, Date.now()));
    },
    leave: () => step((before) => ({ state: { ...before, pending: [] }, say: [] })),
    takeBack: (id: string) => step((before) => ({ state: thread.takeBack(before, id), say: [] })),
    typing: () => {
      if (Date.now() - typedAt.current < thread.TYPING_EVERY_MS) return;
      typedAt.current = Date.now();
      room.current?.say({ t: "typing" });
    },
  };
}
