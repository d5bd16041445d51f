import { smooth } from "../noise.ts";
import { relief } from "../relief.ts";
import { lay, type Layer, type Scene } from "../scene.ts";
import { blank } from "./scenes.ts";

/** Left, top, right, bottom in a picture 1200 wide. */
export type Box = readonly [number, number, number, number];

/** Material, puffed or folded by `height`, printed straight; the shape is `edge`. */
export function sheet(
  scene: Scene,
  k: number,
  part: Pick<Layer, "material" | "edge" | "shadow"> & {
    box: Box;
    height: (x: number, y: number) => number;
    shift?: number;
    turn?: number;
  },
): void {
  const box = part.box.map((side) => side * k) as unknown as Box;
  const form = relief(box, (x, y) => part.height(x / k, y / k) * k);
  const slope = blank();
  const c = Math.cos(part.turn ?? 0);
  const s = Math.sin(part.turn ?? 0);
  const shift = part.shift ?? 0;
  lay(scene, {
    material: part.material,
    box,
    edge: (x, y) => part.edge(x / k, y / k) * k,
    ...(part.shadow
      ? {
          shadow: {
            dx: part.shadow.dx * k,
            dy: part.shadow.dy * k,
            blur: part.shadow.blur * k,
            strength: part.shadow.strength,
          },
        }
      : {}),
    paint: (x, y, out, distance) => {
      form.at(x, y, slope);
      out.u = x * c + y * s + slope.dx * 15 * k + shift;
      out.v = -x * s + y * c + slope.dy * 15 * k + shift * 0.6;
      const rim = smooth(0, 6 * k, -distance);
      out.shade = slope.light * (0.86 + 0.14 * rim);
      out.gloss = slope.gloss * rim;
    },
  });
}
