import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FromPage, FromRoom } from "#domain/thread/protocol.ts";
import type { Message } from "#domain/thread/thread.ts";
import {
  hear,
  passed,
  refreshed,
  takeBack,
  threadOf,
  tryAgain,
  upTo,
  write,
  type ThreadState,
} from "./thread-state.ts";

const READS = { buyer: 0, staff: 0 };
const HERE = { buyer: true, staff: true };
const message = (seq: number, id = `message-${seq}`): Message => ({
  seq,
  id,
  by: "buyer",
  author: "Zainab",
  at: "2026-11-30T10:00:00.000Z",
  body: { kind: "text", text: `text ${seq}` },
});
const messages = (...seqs: number[]): FromRoom => ({
  t: "messages",
  messages: seqs.map((seq) => message(seq)),
  more: false,
});
const welcome = (last: number, ...seqs: number[]): FromRoom => ({
  t: "welcome",
  messages: seqs.map((seq) => message(seq)),
  more: seqs.length > 0 && (seqs.at(-1) ?? 0) < last,
  last,
  reads: READS,
  here: HERE,
});
const empty = threadOf({ messages: [], reads: READS });
const seqs = ({ messages }: ThreadState) => messages.map(({ seq }) => seq);

/** Hears several frames; answers the thread and all that the room was told. */
const heard = (state: ThreadState, ...frames: FromRoom[]) =>
  frames.reduce(
    (all, frame) => {
      const { state, say } = hear(all.state, frame, 0);
      return { state, say: [...all.say, ...say] };
    },
    { state, say: [] as FromPage[] },
  );

test("a page that shows messages without holding them goes on from the newest of these", () => {
  const made = threadOf({ messages: [], reads: READS }, 7);
  const { state, say } = heard(made, welcome(9, 8), messages(7, 8, 9));
  expect([upTo(made), seqs(state), say]).toEqual([7, [8, 9], [{ t: "since", seq: 8 }]]);
});

describe("a gap", () => {
  test("is asked for once, and what came too early waits for it", () => {
    const { state, say } = heard(empty, messages(1), messages(3), messages(4));
    expect([seqs(state), say]).toEqual([[1], [{ t: "since", seq: 1 }]]);
    const closed = heard(state, messages(2, 3, 4));
    expect([seqs(closed.state), closed.state.early, closed.say]).toEqual([[1, 2, 3, 4], [], []]);
  });

  test("is asked for again after the connection was lost", () => {
    const { state } = heard(empty, messages(1), messages(3));
    expect(heard(state, welcome(3)).say).toEqual([{ t: "since", seq: 1 }]);
  });

  test("that is longer than one answer is asked for until it is closed", () => {
    const { state, say } = heard(
      empty,
      welcome(4, 1, 2),
      { t: "messages", messages: [message(3)], more: true },
      messages(4),
    );
    expect([seqs(state), say]).toEqual([
      [1, 2, 3, 4],
      [
        { t: "since", seq: 2 },
        { t: "since", seq: 3 },
      ],
    ]);
  });

  test("that was asked for too often is asked for again when the room said, once", () => {
    const { state: gap } = heard(empty, messages(1), messages(3));
    const { state, say } = hear(
      gap,
      { t: "refused", id: null, code: "too_many", text: "", values: { n: 2 } },
      500,
    );
    expect([say, passed(state, 2_499)]).toEqual([[], { state, say: [] }]);
    const again = passed(state, 2_500);
    expect([again.say, passed(again.state, 9_000).say]).toEqual([[{ t: "since", seq: 1 }], []]);
    expect(heard(again.state, messages(2, 3)).state).toMatchObject({ early: [], asked: null });
    // What was closed meanwhile, or greeted anew, is asked for no more.
    expect(passed(heard(state, messages(2, 3)).state, 2_500).say).toEqual([]);
    expect(passed(heard(state, welcome(3, 2, 3)).state, 2_500).say).toEqual([]);
  });

  test("at the beginning of an empty thread is one too", () => {
    expect(heard(empty, messages(2)).say).toEqual([{ t: "since", seq: 0 }]);
  });
});

describe("one's own words", () => {
  const written = write(empty, "mine-0001", "Hello", 1_000);

  test("stand there at once, and go when the thread has them", () => {
    expect(written.say).toEqual([{ t: "send", id: "mine-0001", text: "Hello" }]);
    expect(written.state.pending).toMatchObject([{ id: "mine-0001", standing: "sending" }]);
    const { state } = heard(written.state, {
      t: "messages",
      messages: [message(1, "mine-0001")],
      more: false,
    });
    expect([state.pending, seqs(state)]).toEqual([[], [1]]);
  });

  test("that the room had already are asked for", () => {
    const sent: FromRoom = { t: "sent", id: "mine-0001", seq: 2, at: "" };
    const { state, say } = heard(written.state, messages(1), sent);
    expect([say, state.pending]).toMatchObject([[{ t: "since", seq: 1 }], [{ id: "mine-0001" }]]);
    expect(heard(written.state, messages(1, 2), sent).state.pending).toEqual([]);
  });

  test("are sent again under the same name when the connection is back, also those that were late", () => {
    const { state: late } = passed(written.state, 13_000);
    expect(late.pending).toMatchObject([{ standing: "late" }]);
    const { state, say } = heard(late, welcome(0));
    expect([say, state.pending]).toMatchObject([written.say, [{ standing: "sending" }]]);
  });

  test("that were refused stay, with the reason, until they are tried again or taken back", () => {
    const refused: FromRoom = {
      t: "refused",
      id: "mine-0001",
      code: "too_many",
      text: "Wait {n}",
      values: { n: 1 },
    };
    const { state } = heard(written.state, refused, welcome(0));
    expect(state.pending).toMatchObject([
      { standing: "refused", problem: { code: "too_many", text: "Wait {n}", values: { n: 1 } } },
    ]);
    expect(tryAgain(state, "mine-0001", 9).say).toEqual(written.say);
    expect(tryAgain(state, "mine-0001", 9).state.pending).toMatchObject([
      { standing: "sending", problem: null },
    ]);
    expect(takeBack(state, "mine-0001").pending).toEqual([]);
    expect(tryAgain(empty, "mine-0001", 9)).toEqual({ state: empty, say: [] });
  });
});

test("a page that is given more of the past has it before what it had", () => {
  const state = threadOf({ messages: [message(5), message(6)], reads: READS });
  expect(
    seqs(refreshed(state, { messages: [3, 4, 5, 6, 7].map((seq) => message(seq)), reads: READS })),
  ).toEqual([3, 4, 5, 6, 7]);
  expect(seqs(refreshed(state, { messages: [message(5)], reads: READS }))).toEqual([5, 6]);
  expect(seqs(refreshed(state, { messages: [message(1)], reads: READS }))).toEqual([5, 6]);
  expect(seqs(refreshed(state, { messages: [message(9)], reads: READS }))).toEqual([9]);
});

test("readings only grow, and who typed is done when they have spoken or after a while", () => {
  const { state } = heard(
    empty,
    { t: "reads", reads: { buyer: 3, staff: 1 } },
    { t: "reads", reads: { buyer: 2, staff: 2 } },
  );
  expect(state.reads).toEqual({ buyer: 3, staff: 2 });
  const { state: typing } = heard(empty, { t: "typing", by: "buyer", author: "Zainab" });
  expect(passed(typing, 4_999).state).toBe(typing);
  expect(passed(typing, 5_000).state.typing).toBeNull();
  expect(heard(typing, messages(1)).state.typing).toBeNull();
});

test("what a room of another time says is let pass", () => {
  expect(hear(empty, { t: "dance" } as unknown as FromRoom, 0)).toEqual({ state: empty, say: [] });
});

/** A room that gives three messages at once. */
class Room {
  readonly book: Message[] = [];
  say(id: string) {
    const known = this.book.find((one) => one.id === id);
    const made = known ?? message(this.book.length + 1, id);
    if (!known) this.book.push(made);
    return made;
  }
  since(seq: number) {
    const rest = this.book.slice(seq);
    return { messages: rest.slice(0, 3), more: rest.length > 3 };
  }
}

test("whatever is lost on the way, a page that comes back has everything once, in order", () => {
  const step = fc.oneof(
    fc.constant({ kind: "other" as const }),
    fc.constant({ kind: "mine" as const }),
    fc.constant({ kind: "back" as const }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.boolean(), fc.boolean()), { maxLength: 40 }), (steps) => {
      const room = new Room();
      let state = empty;
      let ids = 0;
      /** Tells the room, whose answers may be lost, as may what it was told. */
      const tell = (say: FromPage[], there: boolean, back: boolean) => {
        for (const frame of say) {
          if (!there) continue;
          const answers: FromRoom[] = [];
          if (frame.t === "send") {
            const before = room.book.length;
            const kept = room.say(frame.id);
            if (room.book.length > before) answers.push({ t: "messages", messages: [kept], more: false });
            answers.push({ t: "sent", id: frame.id, seq: kept.seq, at: kept.at });
          }
          if (frame.t === "since") answers.push({ t: "messages", ...room.since(frame.seq) });
          if (back) for (const answer of answers) listen(answer, true, true);
        }
      };
      const listen = (frame: FromRoom, there: boolean, back: boolean) => {
        const next = hear(state, frame, 0);
        state = next.state;
        tell(next.say, there, back);
      };
      const comeBack = (there: boolean, back: boolean) =>
        listen(
          { t: "welcome", ...room.since(upTo(state)), last: room.book.length, reads: READS, here: HERE },
          there,
          back,
        );
      for (const [{ kind }, there, back] of steps) {
        if (kind === "back") comeBack(there, back);
        if (kind === "other") {
          const made = room.say(`other-${ids++}`);
          if (there) listen({ t: "messages", messages: [made], more: false }, there, back);
        }
        if (kind === "mine") {
          const id = `mine-${ids++}`;
          const next = write(state, id, id, 0);
          state = next.state;
          tell(next.say, there, back);
        }
        expect(seqs(state)).toEqual(state.messages.map((_, at) => at + 1));
      }
      comeBack(true, true);
      expect(state.messages).toEqual(room.book);
      expect(state.pending).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
