import sharp from "sharp";
import { expect, test } from "vitest";
import { beads, cloth } from "./art.ts";
import { studio } from "./draw.ts";
import { PICTURE } from "./size.ts";

const SAMPLES = [
  ["cloth", cloth("folded", "#dcbf9c", "ripple indigo")],
  ["beads", beads("bracelet", "#e8d6bf", "blue stripe")],
] as const;

// Drawing is work for the processor, and tests run beside it.
const PATIENCE = { timeout: 60_000 };

test.each(SAMPLES)(
  "%s is drawn the same every time, at the right size, small and not empty",
  PATIENCE,
  async (_, art) => {
    const [one, two] = await Promise.all([studio().draw(art), studio().draw(art)]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    expect(one.length).toBeLessThan(160_000);
    const { width, height, format } = await sharp(one).metadata();
    expect({ width, height, format }).toEqual({ ...PICTURE, format: "webp" });
    const { channels } = await sharp(one).stats();
    expect(Math.max(...channels.map((channel) => channel.stdev))).toBeGreaterThan(25);
  },
);

test("another cloth is another picture", PATIENCE, async () => {
  const desk = studio();
  const one = await desk.draw(cloth("folded", "#dcbf9c", "ripple indigo"));
  const two = await desk.draw(cloth("folded", "#dcbf9c", "ripple rust"));
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
});
