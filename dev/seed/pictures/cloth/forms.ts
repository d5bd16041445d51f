import { clamp, layered, noise, smooth } from "../noise.ts";
import { relief } from "../relief.ts";
import { emptyScene, lay, type Layer, type Scene } from "../scene.ts";
import { blank, fold } from "./scenes.ts";

type Box = readonly [number, number, number, number];

/** Material, puffed or folded by `height`, printed straight; the shape is `edge`. */
function sheet(scene: Scene, k: number, part: Pick<Layer, "material" | "edge" | "shadow"> & { box: Box; height: (x: number, y: number) => number; shift?: number; turn?: number }): void {
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
    ...(part.shadow ? { shadow: { dx: part.shadow.dx * k, dy: part.shadow.dy * k, blur: part.shadow.blur * k, strength: part.shadow.strength } } : {}),
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

const GROUND_SHADOW = { dx: 46, dy: 58, blur: 52, strength: 0.55 };

/** A square cushion seen from the front. Material 2 is its piping. */
export function cushion(w: number, h: number, seed: string): Scene {
  const scene = emptyScene(w, h);
  const k = w / 1200;
  const rough = layered(noise(seed));
  const turn = -0.07;
  const local = (x: number, y: number) => {
    const dx = x - 600;
    const dy = y - 760;
    return [dx * Math.cos(turn) + dy * Math.sin(turn), -dx * Math.sin(turn) + dy * Math.cos(turn)] as const;
  };
  const edge = (x: number, y: number) => {
    const [lx, ly] = local(x, y);
    const a = 470;
    const pinch = (t: number) => 34 * clamp(1 - (t / a) * (t / a));
    const qx = Math.abs(lx) - (a - pinch(ly));
    const qy = Math.abs(ly) - (a - pinch(lx));
    const r = 22;
    return Math.hypot(Math.max(qx + r, 0), Math.max(qy + r, 0)) + Math.min(Math.max(qx + r, qy + r), 0) - r;
  };
  const height = (x: number, y: number) => {
    const [lx, ly] = local(x, y);
    const puff = Math.pow(clamp(1 - Math.pow(lx / 492, 2)) * clamp(1 - Math.pow(ly / 492, 2)), 0.42) * 215;
    const corner = Math.abs(lx * ly) / (470 * 470);
    const pull = Math.sin((Math.atan2(Math.abs(ly), Math.abs(lx)) - 0.785) * 34) * 7 * smooth(0.3, 0.9, corner);
    return puff + pull + rough(x / 240, y / 200) * 14;
  };
  const box: Box = [50, 200, 1150, 1330];
  sheet(scene, k, { material: 2, box, edge: (x, y) => edge(x, y) - 11, height: (x, y) => Math.sqrt(clamp(1 - Math.pow(edge(x, y) / 12, 2))) * 14, shadow: { dx: 60, dy: 76, blur: 66, strength: 0.6 } });
  sheet(scene, k, { material: 1, box, edge: (x, y) => edge(x, y) + 3, height, turn, shadow: { dx: 1, dy: 2, blur: 6, strength: 0.3 } });
  return scene;
}

/** A shopping bag laid flat. Material 2 is the webbing of its handles. */
export function tote(w: number, h: number, seed: string): Scene {
  const scene = emptyScene(w, h);
  const k = w / 1200;
  const rough = layered(noise(seed));
  const handle = (x: number, y: number, cx: number, lean: number) => {
    const dy = y - 640;
    const dx = x - cx - lean * dy * 0.1;
    const bend = dy < -190 ? Math.hypot(dx / 205, (dy + 190) / 290) : Math.abs(dx) / 205;
    return Math.max(Math.abs(bend - 1) * 205 - 29, dy);
  };
  const body = (x: number, y: number) => {
    const t = (y - 560) / 800;
    const half = 372 + 22 * t + rough(y / 300, 2) * 8;
    const qx = Math.abs(x - 600) - half;
    const qy = Math.max(560 + rough(x / 260, 5) * 7 - y, y - (1365 + rough(x / 200, 9) * 8));
    const r = 26;
    return Math.hypot(Math.max(qx + r, 0), Math.max(qy + r, 0)) + Math.min(Math.max(qx + r, qy + r), 0) - r;
  };
  const folds = (x: number, y: number) => {
    const sag = smooth(560, 1300, y);
    return fold((x - 600) / 420 + rough(x / 380, y / 520) * 0.5) * 34 * (1 - 0.5 * sag) + rough(x / 210, y / 330) * 24 + Math.exp(-Math.pow((y - 1330) / 50, 2)) * -18 + Math.exp(-Math.pow((y - 632) / 5, 2)) * -5;
  };
  const strap = (x: number, y: number) => rough(x / 90, y / 60) * 6;
  sheet(scene, k, { material: 2, box: [280, 90, 1000, 660], edge: (x, y) => handle(x, y, 622, -1.1), height: strap, shadow: { dx: 26, dy: 34, blur: 24, strength: 0.4 } });
  sheet(scene, k, { material: 1, box: [140, 520, 1060, 1400], edge: body, height: folds, shadow: GROUND_SHADOW });
  sheet(scene, k, { material: 2, box: [280, 80, 1000, 780], edge: (x, y) => Math.min(handle(x, y + 40, 590, 0.6), Math.max(Math.abs(Math.abs(x - 590) - 205) - 29, Math.abs(y - 655) - 62)), height: strap, shadow: { dx: 10, dy: 14, blur: 10, strength: 0.45 } });
  return scene;
}

/** A zipped pouch. Material 2 is the zip. */
export function pouch(w: number, h: number, seed: string): Scene {
  const scene = emptyScene(w, h);
  const k = w / 1200;
  const rough = layered(noise(seed));
  const edge = (x: number, y: number) => {
    const qx = Math.abs(x - 600) - 420 - 14 * smooth(560, 1000, y);
    const qy = Math.abs(y - 780) - 270 + 12 * clamp(1 - Math.pow((x - 600) / 420, 2));
    const r = 60;
    return Math.hypot(Math.max(qx + r, 0), Math.max(qy + r, 0)) + Math.min(Math.max(qx + r, qy + r), 0) - r;
  };
  const height = (x: number, y: number) => Math.pow(clamp(-edge(x, y) / 250), 0.5) * 150 + rough(x / 170, y / 220) * 22;
  sheet(scene, k, { material: 1, box: [140, 480, 1060, 1080], edge, height, shadow: GROUND_SHADOW });
  sheet(scene, k, { material: 2, box: [180, 530, 1020, 640], edge: (x, y) => Math.max(Math.abs(y - 575 - 8 * clamp(1 - Math.pow((x - 600) / 420, 2))) - 17, Math.abs(x - 600) - 372), height: (x) => (Math.abs(((x / 16) % 1) - 0.5) < 0.28 ? 6 : 0), shadow: { dx: 2, dy: 5, blur: 7, strength: 0.5 } });
  sheet(scene, k, { material: 3, box: [860, 540, 1000, 760], edge: (x, y) => Math.min(Math.hypot(x - 925, y - 585) - 24, Math.max(Math.abs(x - 929 - (y - 640) * 0.12) - 15, Math.abs(y - 655) - 72)), height: (x, y) => Math.sqrt(clamp(1 - Math.pow((x - 929 - (y - 640) * 0.12) / 17, 2))) * 16, shadow: { dx: 12, dy: 16, blur: 12, strength: 0.5 } });
  return scene;
}

/** A ring of gathered cloth for the hair, three of them in materials 1 to 3. */
export function scrunchies(w: number, h: number, seed: string): Scene {
  const scene = emptyScene(w, h);
  const k = w / 1200;
  const rough = layered(noise(seed));
  const at: [number, number, number][] = [[470, 470, 1], [745, 800, 2], [440, 1090, 3]];
  for (const [cx, cy, material] of at) {
    const polar = (x: number, y: number) => [Math.hypot(x - cx, y - cy), Math.atan2(y - cy, x - cx) / (Math.PI * 2)] as const;
    const wide = (a: number) => 98 + Math.sin(a * Math.PI * 2 * 13 + material) * 9 + rough(a * 20, material) * 12;
    const edge = (x: number, y: number) => {
      const [r, a] = polar(x, y);
      return Math.abs(r - 178) - wide(a);
    };
    const height = (x: number, y: number) => {
      const [r, a] = polar(x, y);
      const t = (r - 178) / wide(a);
      return Math.sqrt(clamp(1 - t * t)) * 86 + fold(a * 26 + t * 0.7 + rough(a * 9, r / 90) * 0.8) * 24;
    };
    sheet(scene, k, { material, box: [cx - 300, cy - 300, cx + 300, cy + 300], edge, height, shift: material * 90, shadow: { dx: 34, dy: 42, blur: 34, strength: 0.55 } });
  }
  return scene;
}

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
      return [dx * Math.cos(lean) + dy * Math.sin(lean), -(-dx * Math.sin(lean) + dy * Math.cos(lean))] as const;
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
      return (t < 0.2 ? smooth(-1, 0.2, t) : 1 - 0.5 * smooth(0.2, 1, t)) * 74 + rough(lx / 90 + i * 7, ly / 260) * 12;
    };
    sheet(scene, k, { material: 1, box: [0, 200, 1200, 1260], edge, height, turn: -lean, shift: i * 83, shadow: { dx: i === order[0] ? 40 : 16, dy: 22, blur: 26, strength: 0.46 } });
  }
  const band = (x: number, y: number) => Math.hypot((x - 600) / 330, (y - 1190) / 190) * 190 - 190;
  sheet(scene, k, { material: 1, box: [180, 1000, 1020, 1400], edge: band, height: (x, y) => { const t = (y - 1190) / 190 - (x - 600) / 900 - Math.pow((x - 600) / 330, 2) * 0.3; return Math.sqrt(clamp(1 - Math.pow(band(x, y) / 190 + 1, 2))) * 150 + fold(t * 1.6 + 0.3 + rough(x / 300, t) * 0.4) * 46; }, turn: 0.1, shift: 140, shadow: { dx: 30, dy: 40, blur: 34, strength: 0.6 } });
  return scene;
}

/** A bolt: cloth rolled on a tube, lying across a flat length of itself. */
export function bolt(w: number, h: number, seed: string): Scene {
  const scene = emptyScene(w, h);
  const k = w / 1200;
  const rough = layered(noise(seed));
  const lean = -0.42;
  const local = (x: number, y: number) => [(x - 600) * Math.cos(lean) + (y - 640) * Math.sin(lean), -(x - 600) * Math.sin(lean) + (y - 640) * Math.cos(lean)] as const;
  const tail = (x: number, y: number) => {
    const [a, b] = local(x, y);
    return Math.max(Math.abs(a + rough(b / 200, 1) * 8) - 395, -b, b - 730 - rough(a / 150, 4) * 16);
  };
  sheet(scene, k, { material: 1, box: [0, 200, 1200, 1500], edge: tail, height: (x, y) => { const [a, b] = local(x, y); return rough(a / 300, b / 210) * 36 + fold(b / 330 + rough(a / 500, b / 400) * 0.5) * 34; }, turn: lean, shadow: { dx: 40, dy: 50, blur: 38, strength: 0.5 } });
  const round = (x: number, y: number, half: number, r: number) => { const [a, b] = local(x, y); return Math.max(Math.abs(a) - half, Math.abs(b) - r); };
  const curve = (r: number) => (x: number, y: number) => Math.sqrt(clamp(1 - Math.pow(local(x, y)[1] / r, 2))) * r;
  sheet(scene, k, { material: 2, box: [0, 100, 1200, 1200], edge: (x, y) => round(x, y, 470, 52), height: curve(56), turn: lean, shadow: { dx: 30, dy: 50, blur: 30, strength: 0.5 } });
  sheet(scene, k, { material: 1, box: [0, 100, 1200, 1200], edge: (x, y) => round(x, y, 398 + rough(local(x, y)[1] / 14, 3) * 7, 158), height: (x, y) => curve(164)(x, y) + rough(x / 150, y / 150) * 8, turn: lean, shift: 57, shadow: { dx: 42, dy: 84, blur: 44, strength: 0.6 } });
  return scene;
}

/** A long strip with fringed ends lying across the picture. */
export function strip(w: number, h: number, seed: string): Scene {
  const scene = emptyScene(w, h);
  const k = w / 1200;
  const rough = layered(noise(seed));
  for (const [cx, lean, half, long, shift] of [[690, -0.2, 205, 640, 170], [500, 0.16, 215, 600, 0]] as const) {
    const local = (x: number, y: number) => [(x - cx) * Math.cos(lean) + (y - 750) * Math.sin(lean), -(x - cx) * Math.sin(lean) + (y - 750) * Math.cos(lean)] as const;
    const edge = (x: number, y: number) => {
      const [a, b] = local(x, y);
      const side = Math.abs(a + rough(b / 260, shift) * 9) - half;
      const out = Math.abs(b) - long;
      if (out <= 0) return Math.max(side, out - 1);
      const strand = Math.abs((((a + rough(a / 17, b / 60) * 5) / 17) % 1 + 1) % 1 - 0.5) * 17 - 5.2;
      return Math.max(side, strand, out - 74 - rough(a / 17, 3) * 12);
    };
    const height = (x: number, y: number) => { const [a, b] = local(x, y); return rough(a / 260, b / 240) * 30 + fold(b / 520 + 0.5 + rough(a / 700, 6) * 0.4) * 30; };
    sheet(scene, k, { material: 1, box: [60, 0, 1140, 1500], edge, height, turn: lean, shift, shadow: { dx: 30, dy: 38, blur: 30, strength: 0.5 } });
  }
  return scene;
}
