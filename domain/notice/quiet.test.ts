import { describe, expect, test } from "vitest";
import { quietUntil } from "./quiet.ts";

const at = (from: string, to: string) => ({ quietFrom: minutes(from), quietTo: minutes(to) });
const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const until = (now: string, quiet: ReturnType<typeof at>, zone: string) =>
  quietUntil(new Date(now), quiet, zone)?.toISOString() ?? null;

describe("by the store's clock, over midnight", () => {
  const NIGHT = at("22:00", "07:00");
  test.each([
    ["2026-11-23T20:59:59Z", null],
    ["2026-11-23T21:00:00Z", "2026-11-24T06:00:00.000Z"],
    ["2026-11-23T23:30:00Z", "2026-11-24T06:00:00.000Z"],
    ["2026-11-24T05:59:59Z", "2026-11-24T06:00:00.000Z"],
    ["2026-11-24T06:00:00Z", null],
    ["2026-12-31T23:59:00Z", "2027-01-01T06:00:00.000Z"],
  ])("Lagos, %s: %s", (now, ends) => expect(until(now, NIGHT, "Africa/Lagos")).toBe(ends));
});

test("within one day, and none at all", () => {
  expect(until("2026-11-23T13:00:00Z", at("13:00", "14:30"), "Africa/Accra")).toBe(
    "2026-11-23T14:30:00.000Z",
  );
  expect(until("2026-11-23T14:30:00Z", at("13:00", "14:30"), "Africa/Accra")).toBeNull();
  expect(until("2026-11-23T03:00:00Z", at("13:00", "13:00"), "Africa/Accra")).toBeNull();
  expect(quietUntil(new Date(), { quietFrom: null, quietTo: null }, "Africa/Accra")).toBeNull();
});

describe("when clocks change, in Paris", () => {
  const NIGHT = at("22:00", "07:00");
  test.each([
    // Forward on 29 March 2026: the night is an hour shorter.
    ["2026-03-28T20:59:00Z", null],
    ["2026-03-28T21:00:00Z", "2026-03-29T05:00:00.000Z"],
    ["2026-03-29T04:59:00Z", "2026-03-29T05:00:00.000Z"],
    ["2026-03-29T05:00:00Z", null],
    // Back on 25 October 2026: an hour longer.
    ["2026-10-24T20:00:00Z", "2026-10-25T06:00:00.000Z"],
    ["2026-10-25T05:59:00Z", "2026-10-25T06:00:00.000Z"],
    ["2026-10-25T06:00:00Z", null],
  ])("%s: %s", (now, ends) => expect(until(now, NIGHT, "Europe/Paris")).toBe(ends));

  test("an end in the hour that is skipped comes as much later; one in the hour that comes twice is the first", () => {
    const short = at("22:00", "02:30");
    expect(until("2026-03-29T00:00:00Z", short, "Europe/Paris")).toBe("2026-03-29T01:30:00.000Z");
    expect(until("2026-10-24T23:00:00Z", short, "Europe/Paris")).toBe("2026-10-25T00:30:00.000Z");
    expect(until("2026-10-25T00:40:00Z", short, "Europe/Paris")).toBeNull();
    expect(until("2026-10-25T01:10:00Z", short, "Europe/Paris")).toBeNull();
  });
});
