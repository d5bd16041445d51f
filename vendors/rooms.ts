import type { Rooms } from "#domain/context.ts";
import { Invalid, TooMany, Unavailable } from "#domain/errors.ts";

type Thread = Parameters<Rooms["said"]>[0];
type Said = Awaited<ReturnType<Rooms["said"]>>;
type Message = Awaited<ReturnType<Rooms["say"]>>;
type Speaker = Parameters<Rooms["say"]>[1];
type Card = Parameters<Rooms["show"]>[2];
type Step = Parameters<Rooms["tellSteps"]>[1][number];
type Refused = { code: string; text: string; values: Record<string, string | number> };

type Heard = { message: Message } | { refused: Refused };

/** A room as it can be called from outside. */
export type Room = {
  said(after: number): Promise<Said>;
  saidBefore(before: number | null): Promise<Said>;
  say(speaker: Speaker, id: string, text: string): Promise<Heard>;
  show(speaker: Speaker, card: Card): Promise<Heard>;
  tellSteps(steps: Step[]): Promise<void>;
  readUpTo(side: "buyer" | "staff", seq: number): Promise<void>;
  askAgain(side: "buyer" | "staff"): Promise<void>;
  forget(): Promise<void>;
};

const FORGET_TRIES = 3;

/** Rooms on Durable Objects; `roomOf` finds a thread's. */
export const durableRooms = (roomOf: (thread: Thread) => Room): Rooms => ({
  said: (thread, after) => reached(() => roomOf(thread).said(after)),
  saidBefore: (thread, before) => reached(() => roomOf(thread).saidBefore(before)),
  say: async (thread, speaker, id, text) => taken(await reached(() => roomOf(thread).say(speaker, id, text))),
  show: async (thread, speaker, card) => taken(await reached(() => roomOf(thread).show(speaker, card))),
  tellSteps: (thread, steps) => reached(() => roomOf(thread).tellSteps(steps)),
  readUpTo: (thread, side, seq) => reached(() => roomOf(thread).readUpTo(side, seq)),
  askAgain: (thread, side) => reached(() => roomOf(thread).askAgain(side)),
  async forget(thread) {
    for (let tries = 1; tries <= FORGET_TRIES; tries++) {
      const failed = await roomOf(thread)
        .forget()
        .then(() => null)
        .catch((error: unknown) => (error instanceof Error ? error.message : "away"));
      // A room that forgets ends itself, so its answer is that it is gone.
      if (failed === null || failed.includes("forgotten")) return;
      if (tries === FORGET_TRIES)
        console.error(
          JSON.stringify({ level: "error", what: "room not forgotten", kind: thread.kind, id: thread.id }),
        );
    }
  },
});

function taken(heard: Heard): Message {
  if ("message" in heard) return heard.message;
  const { code, text: why, values } = heard.refused;
  throw code === "too_many" ? new TooMany(Number(values["n"])) : new Invalid({ text: why }, values);
}

async function reached<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch {
    throw new Unavailable("We can't reach your messages right now. Please try again in a minute.");
  }
}
