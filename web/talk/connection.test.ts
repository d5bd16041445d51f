import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CLOSED, PROTOCOL } from "#domain/thread/protocol.ts";
import type { Happening } from "./around.ts";
import { link, type LinkState } from "./connection.ts";
import { FakeSocket } from "./fake-socket.ts";

let sockets: FakeSocket[];
let states: LinkState[];
let frames: { t: string }[];
let happen: (what: Happening) => void;
let newest: number;
let isSeen: boolean;
let random: number;
let reloads: number;
/** Whether the page was loaded anew for another version, and did not meet its own since. */
let reloaded: boolean;

const INBOX = { path: "/rooms/stores/ada" };
const ROOM = { path: "/rooms/orders/1?key=k", after: () => newest };

const start = (where: typeof INBOX | typeof ROOM = ROOM) =>
  link<{ t: string }>(
    { ...where, hear: (frame) => frames.push(frame), turn: (state) => states.push(state) },
    {
      open: (address) => {
        const socket = new FakeSocket(address);
        sockets.push(socket);
        return socket;
      },
      isSeen: () => isSeen,
      watch: (heard) => {
        happen = heard;
        return () => (happen = () => undefined);
      },
      reloadOnce() {
        if (reloaded) return false;
        reloads++;
        return (reloaded = true);
      },
      agreed: () => (reloaded = false),
      random: () => random,
    },
  );

const last = (): FakeSocket => {
  const socket = sockets.at(-1);
  if (!socket) throw new Error("nobody came");
  return socket;
};

beforeEach(() => {
  vi.useFakeTimers();
  [sockets, states, frames, newest, isSeen, reloads, reloaded] = [[], [], [], 0, true, 0, false];
  random = 1;
});
afterEach(() => void vi.useRealTimers());

describe("a page", () => {
  test("comes with the newest message that it has, beside what its address asks already", () => {
    newest = 7;
    start();
    start(INBOX);
    expect(sockets.map(({ address }) => address)).toEqual([
      `/rooms/orders/1?key=k&v=${PROTOCOL}&after=7`,
      `/rooms/stores/ada?v=${PROTOCOL}`,
    ]);
  });

  test("is heard in a room once it was greeted, and hears what is said", () => {
    const page = start();
    last().open();
    expect([page.say({ t: "typing" }), states]).toEqual([false, []]);
    last().hear('{"t":"welcome"}');
    expect(page.say({ t: "typing" })).toBe(true);
    for (const data of ['{"t":"here"}', "pong", "{", "null", "[]", '{"t":1}']) last().hear(data);
    expect([states, frames, last().sent]).toEqual([
      ["open"],
      [{ t: "welcome" }, { t: "here" }],
      ['{"t":"typing"}'],
    ]);
  });

  test("is where nobody greets as soon as the door is open", () => {
    start(INBOX);
    last().open();
    expect(states).toEqual(["open"]);
  });

  test("that is left is gone for good, and waits for nothing", () => {
    for (const until of [() => undefined, () => last().greet(), () => last().drop()]) {
      const page = start();
      until();
      page.end();
      last().drop();
      happen("online");
      page.come();
      expect([vi.getTimerCount(), page.say({ t: "typing" })]).toEqual([0, false]);
    }
    expect([sockets.length, sockets[1]?.closed]).toEqual([3, true]);
  });
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
    last().greet();
    newest = 9;
    last().drop();
    vi.advanceTimersByTime(500);
    expect(last().address).toContain("after=9");
  });

  test("is made again so seldom at a door that stays shut that many tabs of one person meet no limit of it", () => {
    random = 0;
    start();
    const knocksIn = (seconds: number) => {
      const before = sockets.length;
      for (const end = Date.now() + seconds * 1_000; Date.now() < end; vi.advanceTimersByTime(50))
        if (!last().closed && last() !== refused) (refused = last()).drop();
      return sockets.length - before;
    };
    let refused: FakeSocket | undefined;
    expect([knocksIn(60), knocksIn(60)]).toEqual([8, 4]);
  });

  test("is made again by each page at a moment of its own", () => {
    random = 0;
    start();
    last().drop();
    vi.advanceTimersByTime(249);
    expect(sockets).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(sockets).toHaveLength(2);
  });

  test("is known not to be had after several tries in a row, until one stands or the network is another", () => {
    start();
    const fail = (times: number) => {
      for (let at = 0; at < times; at++) {
        last().drop();
        vi.advanceTimersToNextTimer();
      }
    };
    fail(4);
    expect(states).toEqual(["waiting", "waiting", "waiting", "unreachable"]);
    last().greet();
    fail(4);
    expect(states.slice(4)).toEqual(["open", "waiting", "waiting", "waiting", "waiting"]);
    fail(1);
    expect(states.at(-1)).toBe("unreachable");
    happen("online");
    fail(1);
    expect(states.slice(-2)).toEqual(["waiting", "waiting"]);
  });

  test.each(["online", "seen"] as const)("is made at once when the page is %s", (what) => {
    start();
    for (let at = 0; at < 6; at++) {
      last().drop();
      vi.advanceTimersByTime(16_000);
    }
    last().drop();
    const before = sockets.length;
    happen(what);
    expect(sockets).toHaveLength(before + 1);
    last().greet();
    // Nobody comes twice at a time.
    happen("seen");
    last().hear("pong");
    vi.advanceTimersByTime(20_000);
    expect(sockets).toHaveLength(before + 1);
  });

  test("is given up when there is no network, and made anew when there is another", () => {
    start();
    last().greet();
    happen("offline");
    expect([sockets[0]?.closed, states.at(-1)]).toEqual([true, "waiting"]);
    vi.advanceTimersByTime(500);
    happen("online");
    // What was begun without a network leads nowhere.
    expect([sockets.length, sockets[1]?.closed]).toEqual([3, true]);
  });

  test("is found out by asking: who does not answer is gone", () => {
    start();
    last().greet();
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
    expect([sockets.length, frames]).toEqual([2, [{ t: "welcome" }]]);
  });

  test("is not asked while nobody looks, and is as soon as somebody does", () => {
    start();
    last().greet();
    isSeen = false;
    vi.advanceTimersByTime(600_000);
    expect([last().sent, vi.getTimerCount()]).toEqual([[], 0]);
    isSeen = true;
    happen("seen");
    expect(last().sent).toEqual(["ping"]);
    vi.advanceTimersByTime(10_500);
    expect(sockets).toHaveLength(2);
  });

  test.each([
    ["opens", () => undefined],
    ["greets", () => last().open()],
  ])("is given up when it never %s", (_, until) => {
    start();
    until();
    vi.advanceTimersByTime(10_000);
    expect([last().closed, states]).toEqual([true, ["waiting"]]);
    vi.advanceTimersByTime(500);
    expect(sockets).toHaveLength(2);
  });

  test("is made again by a page that does not trust it", () => {
    const page = start();
    last().greet();
    page.drop();
    expect(sockets[0]?.closed).toBe(true);
    page.come();
    expect(sockets).toHaveLength(2);
  });
});

test("a page that the browser keeps holds no connection, and comes when it is shown again", () => {
  start();
  last().greet();
  happen("left");
  expect([last().closed, vi.getTimerCount(), sockets.length]).toEqual([true, 0, 1]);
  newest = 3;
  happen("back");
  last().greet();
  expect([last().address.endsWith("after=3"), states]).toEqual([true, ["open", "waiting", "open"]]);
});

test("who was let in too long ago comes again at once, but does not knock without end", () => {
  start();
  last().greet();
  last().drop(CLOSED.again);
  expect(sockets).toHaveLength(2);
  last().drop(CLOSED.again);
  expect(sockets).toHaveLength(2);
});

test("a page of another version is loaded anew, once, and then comes no more", () => {
  start();
  last().drop(CLOSED.version);
  expect([reloads, states]).toEqual([1, []]);
  start();
  // A door that asks for no version says nothing of it.
  start(INBOX);
  last().open();
  sockets[1]?.drop(CLOSED.version);
  expect([reloads, states]).toEqual([1, ["open", "old"]]);
});

test("a page of another version waits for nothing, and a page that was greeted may be loaded anew again", () => {
  reloaded = true;
  start();
  last().drop(CLOSED.version);
  happen("online");
  expect([sockets.length, vi.getTimerCount(), states]).toEqual([1, 0, ["old"]]);
  start();
  last().greet();
  last().drop(CLOSED.version);
  expect(reloads).toBe(1);
});
