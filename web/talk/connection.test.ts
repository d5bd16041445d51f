import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CLOSED, PROTOCOL } from "#domain/thread/protocol.ts";
import { link, type LinkState } from "./connection.ts";

class FakeSocket extends EventTarget {
  readonly sent: string[] = [];
  readonly address: string;
  closed = false;
  constructor(address: string) {
    super();
    this.address = address;
  }
  send(data: string) {
    this.sent.push(data);
  }
  close() {
    this.closed = true;
  }
  open() {
    this.dispatchEvent(new Event("open"));
  }
  hear(data: string) {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
  drop(code = 1006) {
    this.dispatchEvent(Object.assign(new Event("close"), { code }));
  }
}

let sockets: FakeSocket[];
let states: LinkState[];
let frames: unknown[];
let comeBack: () => void;
let newest: number;

function start() {
  return link(
    {
      path: "/rooms/stores/ada",
      after: () => newest,
      hear: (frame) => frames.push(frame),
      turn: (state) => states.push(state),
    },
    {
      open: (address) => {
        const socket = new FakeSocket(address);
        sockets.push(socket);
        return socket;
      },
      onReturn: (back) => {
        comeBack = back;
        return () => (comeBack = () => undefined);
      },
      random: () => 1,
    },
  );
}

const last = (): FakeSocket => {
  const socket = sockets.at(-1);
  if (!socket) throw new Error("nobody came");
  return socket;
};

beforeEach(() => {
  vi.useFakeTimers();
  [sockets, states, frames, newest] = [[], [], [], 0];
});
afterEach(() => void vi.useRealTimers());

test("a page comes with the newest message that it has, and hears what is said", () => {
  newest = 7;
  const page = start();
  expect(last().address).toBe(`/rooms/stores/ada?v=${PROTOCOL}&after=7`);
  expect(page.say({ t: "typing" })).toBe(false);
  last().open();
  last().hear('{"t":"here"}');
  last().hear("pong");
  last().hear("{");
  expect(page.say({ t: "typing" })).toBe(true);
  expect([states, frames, last().sent]).toEqual([["open"], [{ t: "here" }], ['{"t":"typing"}']]);
});

describe("a connection that is lost", () => {
  test("is made again, ever more slowly, until it stands", () => {
    start();
    const waits = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000];
    for (const [at, wait] of waits.entries()) {
      last().drop();
      vi.advanceTimersByTime(wait - 1);
      expect(sockets).toHaveLength(at + 1);
      vi.advanceTimersByTime(1);
      expect(sockets).toHaveLength(at + 2);
    }
    last().open();
    newest = 9;
    last().drop();
    vi.advanceTimersByTime(500);
    expect(last().address).toContain("after=9");
  });

  test("is made at once when there is a network, or somebody looks", () => {
    start();
    for (let at = 0; at < 6; at++) {
      last().drop();
      vi.advanceTimersByTime(30_000);
    }
    last().drop();
    const before = sockets.length;
    comeBack();
    expect(sockets).toHaveLength(before + 1);
    // Nobody comes twice at a time.
    comeBack();
    vi.advanceTimersByTime(60_000);
    expect(sockets).toHaveLength(before + 1);
  });

  test("is found out by asking: who does not answer is gone", () => {
    start();
    last().open();
    vi.advanceTimersByTime(25_000);
    expect(last().sent).toEqual(["ping"]);
    last().hear("pong");
    vi.advanceTimersByTime(25_000);
    expect(last().sent).toEqual(["ping", "ping"]);
    const [first] = sockets;
    vi.advanceTimersByTime(10_000);
    expect(first?.closed).toBe(true);
    expect(states).toEqual(["open", "waiting"]);
    vi.advanceTimersByTime(500);
    expect(sockets).toHaveLength(2);
    // What the old one still has to say is nobody's.
    first?.drop();
    first?.hear('{"t":"here"}');
    expect([sockets.length, frames]).toEqual([2, []]);
  });
});

test("who was let in too long ago comes again at once, but does not knock without end", () => {
  start();
  last().open();
  last().drop(CLOSED.again);
  expect(sockets).toHaveLength(2);
  last().drop(CLOSED.again);
  expect(sockets).toHaveLength(2);
});

test("a page of another version comes no more", () => {
  start();
  last().open();
  last().drop(CLOSED.version);
  comeBack();
  vi.advanceTimersByTime(60_000);
  expect([sockets.length, states]).toEqual([1, ["open", "old"]]);
});

test("a page that is left is gone for good", () => {
  const page = start();
  last().open();
  page.end();
  last().drop();
  comeBack();
  vi.advanceTimersByTime(60_000);
  expect([sockets.length, last().closed, page.say({})]).toEqual([1, true, false]);
});
