import { expect, test } from "vitest";
import { Coverage } from "./coverage.ts";
import type { Point } from "./font.ts";

const outline = (...points: [number, number][]): Point[] => points.map(([x, y]) => ({ x, y, on: true }));

/** All that is covered, in pixels. */
function areaOf(contours: Point[][], width = 60, height = 40): number {
  const mask = new Coverage(width, height);
  mask.add(contours, 1, 0, height);
  let sum = 0;
  for (let y = 0; y < height; y++) for (const share of mask.row(y)) sum += share;
  return sum;
}

test.each<[string, Point[][], number]>([
  ["a square on the grid", [outline([5, 5], [5, 15], [15, 15], [15, 5])], 100],
  ["one between the pixels", [outline([5.5, 5.25], [5.5, 15.25], [15.5, 15.25], [15.5, 5.25])], 100],
  [
    "a flat triangle",
    [outline([3.2, 4.1], [27.9, 31.7], [51.3, 7.4])],
    triangle([3.2, 4.1], [27.9, 31.7], [51.3, 7.4]),
  ],
  ["a very flat one", [outline([2, 10], [52, 11.5], [52, 10])], 37.5],
])("%s covers as much as it is large", (_, contours, area) => {
  expect(areaOf(contours)).toBeCloseTo(area, 1);
  expect(areaOf(contours.map((contour) => contour.toReversed()))).toBeCloseTo(area, 1);
});

test("what is turned the other way is a hole", () => {
  const outer = outline([5, 5], [5, 25], [25, 25], [25, 5]);
  const inner = outline([10, 10], [20, 10], [20, 20], [10, 20]);
  expect(areaOf([outer, inner])).toBeCloseTo(300, 1);
});

test("a circle of curves is round", () => {
  const ring: Point[] = Array.from({ length: 16 }, (_, at) => {
    const on = at % 2 === 0;
    const far = on ? 15 : 15 / Math.cos(Math.PI / 8);
    return { x: 20 + far * Math.cos((at * Math.PI) / 8), y: 20 + far * Math.sin((at * Math.PI) / 8), on };
  });
  expect(Math.abs(areaOf([ring]) - Math.PI * 225)).toBeLessThan(4);
});

test("what lies outside of the mask is cut off", () => {
  expect(areaOf([outline([-50, 5], [-50, 15], [15, 15], [15, 5])])).toBeCloseTo(150, 1);
  expect(() => areaOf([outline([-9, -9], [-9, 90], [90, 90], [90, -9])])).not.toThrow();
});

function triangle(
  [ax, ay]: [number, number],
  [bx, by]: [number, number],
  [cx, cy]: [number, number],
): number {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}
