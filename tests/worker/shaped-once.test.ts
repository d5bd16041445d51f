import { expect, test } from "vitest";
import type { Pictures } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";
import { shapedOnce } from "#worker/shaped-once.ts";

const PIXELS = { bytes: Uint8Array.of(1, 2, 3), contentType: "image/webp" };
const later: Promise<unknown>[] = [];
const note = (work: Promise<unknown>) => void later.push(work);

/** Counts how often something is made. */
function maker(answer: () => Promise<typeof PIXELS | null>) {
  const counted = { made: 0 };
  const pictures = {
    shape: async () => {
      counted.made += 1;
      return answer();
    },
  } as unknown as Pictures;
  return { counted, pictures };
}

const wanted = (key: string, px = 320) => ({
  key,
  shape: { kind: "wide", px } as const,
  as: "image/webp" as const,
});

test("a hundred who ask at once have it made once, and who comes later not at all", async () => {
  const { counted, pictures } = maker(async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return PIXELS;
  });
  const all = await Promise.all(Array.from({ length: 100 }, () => shapedOnce(pictures, wanted("one"), note)));
  expect(all.every((found) => typeof found !== "string" && found.bytes[2] === 3)).toBe(true);
  await Promise.all(later);
  expect(await shapedOnce(pictures, wanted("one"), note)).toEqual(PIXELS);
  expect(counted.made).toBe(1);
  await shapedOnce(pictures, wanted("one", 480), note);
  expect(counted.made).toBe(2);
});

test("what can't be made is not tried again at once", async () => {
  const { counted, pictures } = maker(async () => {
    throw new Unavailable("no");
  });
  expect(await shapedOnce(pictures, wanted("broken"), note)).toBe("away");
  expect(await shapedOnce(pictures, wanted("broken"), note)).toBe("away");
  expect(counted.made).toBe(1);
});

test("what is not there is asked for again: it may be on its way", async () => {
  const { counted, pictures } = maker(async () => null);
  expect(await shapedOnce(pictures, wanted("none"), note)).toBe("none");
  expect(await shapedOnce(pictures, wanted("none"), note)).toBe("none");
  expect(counted.made).toBe(2);
});

test("only so many are made at once; the rest does with the picture as it is", async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  const { counted, pictures } = maker(async () => {
    await gate;
    return PIXELS;
  });
  const asked = Array.from({ length: 80 }, (_, at) => shapedOnce(pictures, wanted(`many-${at}`), note));
  await new Promise((resolve) => setTimeout(resolve, 50));
  release();
  const found = await Promise.all(asked);
  expect([counted.made, found.filter((one) => one === "away").length]).toEqual([64, 16]);
});
