import type { FromPage, FromRoom, Here } from "#domain/thread/protocol.ts";
import type { Message, Reads } from "#domain/thread/thread.ts";

/** Something of one's own that is not in the thread yet, since `at` (milliseconds): on its way, for too long, or refused for a reason. */
export type Pending = {
  id: string;
  text: string;
  at: number;
  standing: "sending" | "late" | "refused";
  /** Why it was refused, in words that `values` fill. */
  problem: { code: string; text: string; values: Record<string, string | number> } | null;
};

/** A thread as a page has it. */
export type ThreadState = {
  /** The newest message that the page shows without holding it; `messages` go on from there. */
  shown: number;
  /** In the room's order, without a gap. */
  messages: Message[];
  /** What came too early: something before it is missing. */
  early: Message[];
  /** After which message the room was asked for what is missing. */
  asked: number | null;
  /** When to ask for it once more (milliseconds): the room was asked too often, and gave nothing. */
  askAt: number | null;
  pending: Pending[];
  reads: Reads;
  here: Here;
  typing: { by: "buyer" | "staff" | "admin"; author: string; at: number } | null;
};

/** What became of the thread, and what the room is to be told now. */
export type Step = { state: ThreadState; say: FromPage[] };

/** Some of a thread: `messages` follow each other without a gap. */
type Given = { messages: Message[]; reads: Reads };

/** A thread as its page was made. */
export const threadOf = ({ messages, reads }: Given, shown = 0): ThreadState => ({
  shown,
  messages,
  early: [],
  asked: null,
  askAt: null,
  pending: [],
  reads,
  here: { buyer: false, staff: false },
  typing: null,
});

/** The newest message before which nothing is missing; 0 in an empty thread. */
export const upTo = ({ messages, shown = 0 }: { messages: Message[]; shown?: number }): number =>
  messages.at(-1)?.seq ?? shown;

/** One's own words, shown before the room has them. The same `id` is the same words, however often they are sent. */
export function write(state: ThreadState, id: string, text: string, now: number): Step {
  const mine: Pending = { id, text, at: now, standing: "sending", problem: null };
  return {
    state: { ...state, pending: [...state.pending.filter((one) => one.id !== id), mine] },
    say: [{ t: "send", id, text }],
  };
}

/** Sends what is late or was refused once more. */
export function tryAgain(state: ThreadState, id: string, now: number): Step {
  const found = state.pending.find((one) => one.id === id);
  return found ? write(state, id, found.text, now) : { state, say: [] };
}

/** Words that never arrived are taken back. */
export const takeBack = (state: ThreadState, id: string): ThreadState => ({
  ...state,
  pending: state.pending.filter((one) => one.id !== id),
});

/** How long a message may take before its writer is told. */
const LATE_MS = 12_000;

/** How long somebody types after they were last heard to. */
const TYPING_MS = 5_000;
/** How often whoever types says so; sooner than they are forgotten. */
export const TYPING_EVERY_MS = 2_500;

/**
 * Time has passed: what is on its way for too long is late, who has not typed for a while types no more, and a room that was asked too often
 * may be asked again.
 */
export function passed(state: ThreadState, now: number): Step {
  const isLate = ({ standing, at }: Pending) => standing === "sending" && now - at >= LATE_MS;
  const isQuiet = state.typing !== null && now - state.typing.at >= TYPING_MS;
  const asks = state.askAt !== null && now >= state.askAt;
  if (!isQuiet && !asks && !state.pending.some(isLate)) return { state, say: [] };
  return {
    state: {
      ...state,
      askAt: asks ? null : state.askAt,
      typing: isQuiet ? null : state.typing,
      pending: state.pending.map((one) => (isLate(one) ? { ...one, standing: "late" } : one)),
    },
    say: asks && state.asked !== null ? [{ t: "since", seq: state.asked }] : [],
  };
}

/** Takes what the page was given anew by its own address: more of the past, or what was said meanwhile. */
export function refreshed(state: ThreadState, given: Given): ThreadState {
  const [first, own] = [given.messages[0]?.seq ?? 0, state.messages[0]?.seq ?? 0];
  // What lies beyond a gap can't be joined to what is shown: then the newer is the thread.
  if (first > upTo(state) + 1) return { ...threadOf(given), pending: state.pending, here: state.here };
  const past = upTo(given) >= own - 1 ? given.messages.filter(({ seq }) => seq < own) : [];
  const joined = take({ ...state, messages: [...past, ...state.messages] }, given.messages);
  return { ...joined, reads: further(state.reads, given.reads) };
}

/** What the room said, at `now` (milliseconds). */
export function hear(state: ThreadState, frame: FromRoom, now: number): Step {
  switch (frame.t) {
    case "welcome": {
      const next = take({ ...state, asked: null, askAt: null }, frame.messages);
      // Whatever was on its way when the connection was lost may have been lost with it.
      const again = next.pending.filter(({ standing }) => standing !== "refused");
      const said = {
        ...next,
        reads: further(state.reads, frame.reads),
        here: frame.here,
        pending: next.pending.map((one) =>
          again.includes(one) ? { ...one, standing: "sending" as const, at: now } : one,
        ),
      };
      const { state: asking, say } = complete(said, frame.last);
      return {
        state: asking,
        say: [...say, ...again.map(({ id, text }): FromPage => ({ t: "send", id, text }))],
      };
    }
    case "messages": {
      const next = take(state, frame.messages);
      const spoke = frame.messages.some(({ by }) => by === next.typing?.by);
      return complete(spoke ? { ...next, typing: null } : next, frame.more ? Number.POSITIVE_INFINITY : 0);
    }
    case "sent":
      if (frame.seq <= upTo(state)) return { state: takeBack(state, frame.id), say: [] };
      return complete(state, frame.seq);
    case "refused": {
      const { id, code, text, values } = frame;
      if (id === null && code === "too_many")
        return { state: { ...state, askAt: now + Number(values["n"]) * 1_000 }, say: [] };
      const pending = state.pending.map((one) =>
        one.id === id ? { ...one, standing: "refused" as const, problem: { code, text, values } } : one,
      );
      return { state: { ...state, pending }, say: [] };
    }
    case "reads":
      return { state: { ...state, reads: further(state.reads, frame.reads) }, say: [] };
    case "typing":
      return { state: { ...state, typing: { by: frame.by, author: frame.author, at: now } }, say: [] };
    case "here":
      return { state: { ...state, here: frame.here }, say: [] };
    default:
      // A room that says more than this page knows is understood as far as it goes.
      return { state, say: [] };
  }
}

/** Takes messages in: each once, in order, and those that came too early aside. */
function take(state: ThreadState, given: Message[]): ThreadState {
  const messages = [...state.messages];
  let at = upTo(state);
  const ahead = new Map(
    [...state.early, ...given].filter(({ seq }) => seq > at).map((message) => [message.seq, message]),
  );
  for (let next = ahead.get(at + 1); next; next = ahead.get(at + 1)) {
    messages.push(next);
    ahead.delete(++at);
  }
  const arrived = new Set(given.map(({ id }) => id));
  return {
    ...state,
    messages,
    early: [...ahead.values()].sort((a, b) => a.seq - b.seq),
    pending: state.pending.filter(({ id }) => !arrived.has(id)),
  };
}

/** Asks, once, for what is missing before what is known of: `newest`, or what came too early. */
function complete(state: ThreadState, newest: number): Step {
  const have = upTo(state);
  if (newest <= have && state.early.length === 0) return { state: { ...state, asked: null }, say: [] };
  if (state.asked === have) return { state, say: [] };
  return { state: { ...state, asked: have }, say: [{ t: "since", seq: have }] };
}

/** Nobody unreads anything, in whatever order it is heard of. */
const further = (a: Reads, b: Reads): Reads => ({
  buyer: Math.max(a.buyer, b.buyer),
  staff: Math.max(a.staff, b.staff),
});
