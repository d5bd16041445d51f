import { clamp, layered, noise, smooth } from "../noise.ts";
import { emptyScene, type Scene } from "../scene.ts";
import { fold } from "./scenes.ts";
import { sheet, type Box } from "./sheet.ts";

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
    const pull =
      Math.sin((Math.atan2(Math.abs(ly), Math.abs(lx)) - 0.785) * 34) * 7 * smooth(0.3, 0.9, corner);
    return puff + pull + rough(x / 240, y / 200) * 14;
  };
  const box: Box = [50, 200, 1150, 1330];
  sheet(scene, k, {
    material: 2,
    box,
    edge: (x, y) => edge(x, y) - 11,
    height: (x, y) => Math.sqrt(clamp(1 - Math.pow(edge(x, y) / 12, 2))) * 14,
    shadow: { dx: 60, dy: 76, blur: 66, strength: 0.6 },
  });
  sheet(scene, k, {
    material: 1,
    box,
    edge: (x, y) => edge(x, y) + 3,
    height,
    turn,
    shadow: { dx: 1, dy: 2, blur: 6, strength: 0.3 },
  });
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
    return (
      fold((x - 600) / 420 + rough(x / 380, y / 520) * 0.5) * 34 * (1 - 0.5 * sag) +
      rough(x / 210, y / 330) * 24 +
      Math.exp(-Math.pow((y - 1330) / 50, 2)) * -18 +
      Math.exp(-Math.pow((y - 632) / 5, 2)) * -5
    );
  };
  const strap = (x: number, y: number) => rough(x / 90, y / 60) * 6;
  sheet(scene, k, {
    material: 2,
    box: [280, 90, 1000, 660],
    edge: (x, y) => handle(x, y, 622, -1.1),
    height: strap,
    shadow: { dx: 26, dy: 34, blur: 24, strength: 0.4 },
  });
  sheet(scene, k, {
    material: 1,
    box: [140, 520, 1060, 1400],
    edge: body,
    height: folds,
    shadow: GROUND_SHADOW,
  });
  sheet(scene, k, {
    material: 2,
    box: [280, 80, 1000, 780],
    edge: (x, y) =>
      Math.min(
        handle(x, y + 40, 590, 0.6),
        Math.max(Math.abs(Math.abs(x - 590) - 205) - 29, Math.abs(y - 655) - 62),
      ),
    height: strap,
    shadow: { dx: 10, dy: 14, blur: 10, strength: 0.45 },
  });
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
  const height = (x: number, y: number) =>
    Math.pow(clamp(-edge(x, y) / 250), 0.5) * 150 + rough(x / 170, y / 220) * 22;
  sheet(scene, k, { material: 1, box: [140, 480, 1060, 1080], edge, height, shadow: GROUND_SHADOW });
  sheet(scene, k, {
    material: 2,
    box: [180, 530, 1020, 640],
    edge: (x, y) =>
      Math.max(Math.abs(y - 575 - 8 * clamp(1 - Math.pow((x - 600) / 420, 2))) - 17, Math.abs(x - 600) - 372),
    height: (x) => (Math.abs(((x / 16) % 1) - 0.5) < 0.28 ? 6 : 0),
    shadow: { dx: 2, dy: 5, blur: 7, strength: 0.5 },
  });
  sheet(scene, k, {
    material: 3,
    box: [860, 540, 1000, 760],
    edge: (x, y) =>
      Math.min(
        Math.hypot(x - 925, y - 585) - 24,
        Math.max(Math.abs(x - 929 - (y - 640) * 0.12) - 15, Math.abs(y - 655) - 72),
      ),
    height: (x, y) => Math.sqrt(clamp(1 - Math.pow((x - 929 - (y - 640) * 0.12) / 17, 2))) * 16,
    shadow: { dx: 12, dy: 16, blur: 12, strength: 0.5 },
  });
  return scene;
}

/** A ring of gathered cloth for the hair, three of them in materials 1 to 3. */
export function scrunchies(w: number, h: number, seed: string): Scene {
  const scene = emptyScene(w, h);
  const k = w / 1200;
  const rough = layered(noise(seed));
  const at: [number, number, number][] = [
    [470, 470, 1],
    [745, 800, 2],
    [440, 1090, 3],
  ];
  for (const [cx, cy, material] of at) {
    const polar = (x: number, y: number) =>
      [Math.hypot(x - cx, y - cy), Math.atan2(y - cy, x - cx) / (Math.PI * 2)] as const;
    const wide = (a: number) =>
      98 + Math.sin(a * Math.PI * 2 * 13 + material) * 9 + rough(a * 20, material) * 12;
    const edge = (x: number, y: number) => {
      const [r, a] = polar(x, y);
      return Math.abs(r - 178) - wide(a);
    };
    const height = (x: number, y: number) => {
      const [r, a] = polar(x, y);
      const t = (r - 178) / wide(a);
      return Math.sqrt(clamp(1 - t * t)) * 86 + fold(a * 26 + t * 0.7 + rough(a * 9, r / 90) * 0.8) * 24;
    };
    sheet(scene, k, {
      material,
      box: [cx - 300, cy - 300, cx + 300, cy + 300],
      edge,
      height,
      shift: material * 90,
      shadow: { dx: 34, dy: 42, blur: 34, strength: 0.55 },
    });
  }
  return scene;
}
