import { clamp, layered, noise, smooth } from "../noise.ts";
import { emptyScene, type Scene } from "../scene.ts";
import { fold } from "./scenes.ts";
import { sheet } from "./sheet.ts";

/** A headtie tied into a fan: pleats rising from a wrapped band. */
export function headtie(w: number, h: number, seed: string): Scene {
  const scene = emptyScene(w, h);
  const k = w / 1200;
  const rough = layered(noise(seed));
  const order = [-4, 4, -3, 3, -2, 2, -1, 1, 0];
  for (const i of order) {
    const lean = i * 0.165 + rough(i, 3) * 0.05;
    const long = 900 - Math.abs(i) * Math.abs(i) * 17 + rough(i, 8) * 30;

    const local = (x: number, y: number) => {
      const dx = x - 600 - i * 20;
      const dy = y - 1180;
      return [
        dx * Math.cos(lean) + dy * Math.sin(lean),
        -(-dx * Math.sin(lean) + dy * Math.cos(lean)),
      ] as const;
    };
    const half = (t: number) => 34 + 96 * Math.pow(clamp(t), 0.8);
    const edge = (x: number, y: number) => {
      const [lx, ly] = local(x, y);
      const t = ly / long;
      if (Math.abs(lx) > 150) return Math.abs(lx) - 130;
      const top = long * (1 - 0.09 * Math.pow(lx / 130, 2)) - ly;
      return Math.max(Math.abs(lx) - half(t), -top, -ly - 40);
    };
    const height = (x: number, y: number) => {
      const [lx, ly] = local(x, y);
      const t = clamp(lx / half(ly / long), -1, 1);
      return (
        (t < 0.2 ? smooth(-1, 0.2, t) : 1 - 0.5 * smooth(0.2, 1, t)) * 74 +
        rough(lx / 90 + i * 7, ly / 260) * 12
      );
    };
    sheet(scene, k, {
      material: 1,
      box: [0, 200, 1200, 1260],
      edge,
      height,
      turn: -lean,
      shift: i * 83,
      shadow: { dx: i === order[0] ? 40 : 16, dy: 22, blur: 26, strength: 0.46 },
    });
  }
  const band = (x: number, y: number) => Math.hypot((x - 600) / 330, (y - 1190) / 190) * 190 - 190;
  sheet(scene, k, {
    material: 1,
    box: [180, 1000, 1020, 1400],
    edge: band,
    height: (x, y) => {
      const t = (y - 1190) / 190 - (x - 600) / 900 - Math.pow((x - 600) / 330, 2) * 0.3;
      return (
        Math.sqrt(clamp(1 - Math.pow(band(x, y) / 190 + 1, 2))) * 150 +
        fold(t * 1.6 + 0.3 + rough(x / 300, t) * 0.4) * 46
      );
    },
    turn: 0.1,
    shift: 140,
    shadow: { dx: 30, dy: 40, blur: 34, strength: 0.6 },
  });
  return scene;
}

/** A bolt: cloth rolled on a tube, lying across a flat length of itself. */
export function bolt(w: number, h: number, seed: string): Scene {
  const scene = emptyScene(w, h);
  const k = w / 1200;
  const rough = layered(noise(seed));
  const lean = -0.42;
  const local = (x: number, y: number) =>
    [
      (x - 600) * Math.cos(lean) + (y - 640) * Math.sin(lean),
      -(x - 600) * Math.sin(lean) + (y - 640) * Math.cos(lean),
    ] as const;
  const tail = (x: number, y: number) => {
    const [a, b] = local(x, y);
    return Math.max(Math.abs(a + rough(b / 200, 1) * 8) - 395, -b, b - 730 - rough(a / 150, 4) * 16);
  };
  sheet(scene, k, {
    material: 1,
    box: [0, 200, 1200, 1500],
    edge: tail,
    height: (x, y) => {
      const [a, b] = local(x, y);
      return rough(a / 300, b / 210) * 36 + fold(b / 330 + rough(a / 500, b / 400) * 0.5) * 34;
    },
    turn: lean,
    shadow: { dx: 40, dy: 50, blur: 38, strength: 0.5 },
  });
  const round = (x: number, y: number, half: number, r: number) => {
    const [a, b] = local(x, y);
    return Math.max(Math.abs(a) - half, Math.abs(b) - r);
  };
  const curve = (r: number) => (x: number, y: number) =>
    Math.sqrt(clamp(1 - Math.pow(local(x, y)[1] / r, 2))) * r;
  sheet(scene, k, {
    material: 2,
    box: [0, 100, 1200, 1200],
    edge: (x, y) => round(x, y, 470, 52),
    height: curve(56),
    turn: lean,
    shadow: { dx: 30, dy: 50, blur: 30, strength: 0.5 },
  });
  sheet(scene, k, {
    material: 1,
    box: [0, 100, 1200, 1200],
    edge: (x, y) => round(x, y, 398 + rough(local(x, y)[1] / 14, 3) * 7, 158),
    height: (x, y) => curve(164)(x, y) + rough(x / 150, y / 150) * 8,
    turn: lean,
    shift: 57,
    shadow: { dx: 42, dy: 84, blur: 44, strength: 0.6 },
  });
  return scene;
}

/** A long strip with fringed ends lying across the picture. */
export function strip(w: number, h: number, seed: string): Scene {
  const scene = emptyScene(w, h);
  const k = w / 1200;
  const rough = layered(noise(seed));
  for (const [cx, lean, half, long, shift] of [
    [690, -0.2, 205, 640, 170],
    [500, 0.16, 215, 600, 0],
  ] as const) {
    const local = (x: number, y: number) =>
      [
        (x - cx) * Math.cos(lean) + (y - 750) * Math.sin(lean),
        -(x - cx) * Math.sin(lean) + (y - 750) * Math.cos(lean),
      ] as const;
    const edge = (x: number, y: number) => {
      const [a, b] = local(x, y);
      const side = Math.abs(a + rough(b / 260, shift) * 9) - half;
      const out = Math.abs(b) - long;
      if (out <= 0) return Math.max(side, out - 1);
      const strand = Math.abs((((((a + rough(a / 17, b / 60) * 5) / 17) % 1) + 1) % 1) - 0.5) * 17 - 5.2;
      return Math.max(side, strand, out - 74 - rough(a / 17, 3) * 12);
    };
    const height = (x: number, y: number) => {
      const [a, b] = local(x, y);
      return rough(a / 260, b / 240) * 30 + fold(b / 520 + 0.5 + rough(a / 700, 6) * 0.4) * 30;
    };
    sheet(scene, k, {
      material: 1,
      box: [60, 0, 1140, 1500],
      edge,
      height,
      turn: lean,
      shift,
      shadow: { dx: 30, dy: 38, blur: 30, strength: 0.5 },
    });
  }
  return scene;
}
