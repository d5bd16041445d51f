import { expect, test } from "vitest";
import { NO_FAULTS, randomFaults } from "#dev/gateway/faults.ts";
import { readFaults } from "#dev/faults.ts";
import { random } from "#dev/seed/random.ts";

const story = (seed: string) => {
  const { next } = random(seed);
  return Array.from({ length: 500 }, () => randomFaults(next));
};

test("the same seed makes the same story, another makes another", () => {
  expect(story("one")).toEqual(story("one"));
  expect(story("one")).not.toEqual(story("two"));
});

test("everything happens in it, nothing in it waits for the clock, and the switches take it", () => {
  const faults = story("one");
  for (const name of Object.keys(NO_FAULTS) as (keyof typeof NO_FAULTS)[]) {
    const happened = faults.some((each) => each[name] !== NO_FAULTS[name]);
    const needsNoClock = !["slow_ms", "webhook_delay_ms", "duplicate_webhooks", "out_of_order"].includes(
      name,
    );
    expect([name, happened]).toEqual([name, needsNoClock]);
  }
  for (const each of faults.slice(0, 20)) expect(readFaults(NO_FAULTS, each)).toEqual(each);
});
