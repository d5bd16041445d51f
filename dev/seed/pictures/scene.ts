import { clamp } from "./noise.ts";

/** What a layer says about one of its points. Texture coordinates are pixels of cloth; shade 1 is flat light. */
type Point = { u: number; v: number; shade: number; gloss: number };

/** One sheet laid onto the scene, over everything before it. */
export type Layer = {
  /** Material index, 1 and up; the painter maps it to a texture. */
  material: number;
  /** Signed distance in pixels: negative inside. */
  edge: (x: number, y: number) => number;
  paint: (x: number, y: number, out: Point, distance: number) => void;
  /** Left, top, right, bottom in pixels outside which the sheet has nothing. */
  box?: readonly [number, number, number, number];
  /** Soft shadow on what lies below: offset and blur in pixels, strength 0–1. */
  shadow?: { dx: number; dy: number; blur: number; strength: number };
};

/** The shape of a picture without its colours: computed once, painted with many cloths. */
export type Scene = {
  w: number;
  h: number;
  u: Int16Array;
  v: Int16Array;
  /** 128 is plain light, 255 twice that. */
  shade: Uint8Array;
  gloss: Uint8Array;
  /** 0 is the ground. */
  material: Uint8Array;
  /** How much of the pixel the topmost layer covers. */
  cover: Uint8Array;
  /** Light on the ground, 128 is plain. */
  ground: Uint8Array;
};

const SHADOW_STEP = 6;

/** An empty scene whose ground is lit from the upper left and falls off gently to the corners. */
export function emptyScene(w: number, h: number): Scene {
  const n = w * h;
  const scene: Scene = {
    w,
    h,
    u: new Int16Array(n),
    v: new Int16Array(n),
    shade: new Uint8Array(n),
    gloss: new Uint8Array(n),
    material: new Uint8Array(n),
    cover: new Uint8Array(n),
    ground: new Uint8Array(n),
  };
  for (let y = 0, i = 0; y < h; y++) {
    for (let x = 0; x < w; x++, i++) {
      const dx = x / w - 0.36;
      const dy = y / h - 0.3;
      scene.ground[i] = 136 - 34 * (dx * dx + dy * dy);
    }
  }
  return scene;
}

/** Lays one sheet: first its shadow on everything below, then itself. */
export function lay(scene: Scene, layer: Layer): void {
  const { w, h } = scene;
  const [x0, y0, x1, y1] = inside(layer.box, w, h);
  if (layer.shadow) castShadow(scene, layer.edge, layer.shadow, layer.box);
  const out: Point = { u: 0, v: 0, shade: 1, gloss: 0 };
  for (let y = y0; y < y1; y++) {
    for (let x = x0, i = y * w + x0; x < x1; x++, i++) {
      const distance = layer.edge(x, y);
      if (distance >= 0.5) continue;
      const cover = clamp(0.5 - distance);
      if (scene.material[i] !== 0 && cover < 0.5) continue;
      layer.paint(x, y, out, distance);
      scene.cover[i] = Math.max(scene.cover[i] ?? 0, cover * 255);
      scene.material[i] = layer.material;
      scene.u[i] = out.u * 4;
      scene.v[i] = out.v * 4;
      scene.shade[i] = clamp(out.shade * 128, 0, 255);
      scene.gloss[i] = clamp(out.gloss * 255, 0, 255);
    }
  }
}

function inside(box: Layer["box"], w: number, h: number): [number, number, number, number] {
  const [x0, y0, x1, y1] = box ?? [0, 0, w, h];
  return [
    Math.max(0, Math.floor(x0)),
    Math.max(0, Math.floor(y0)),
    Math.min(w, Math.ceil(x1)),
    Math.min(h, Math.ceil(y1)),
  ];
}

function castShadow(
  scene: Scene,
  edge: Layer["edge"],
  shadow: NonNullable<Layer["shadow"]>,
  box: Layer["box"],
): void {
  const { w, h } = scene;
  const cols = Math.ceil(w / SHADOW_STEP) + 2;
  const rows = Math.ceil(h / SHADOW_STEP) + 2;
  const mask = new Float32Array(cols * rows);
  const [x0, y0, x1, y1] = box ?? [-1e4, -1e4, 1e4, 1e4];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++) {
      const x = c * SHADOW_STEP - shadow.dx;
      const y = r * SHADOW_STEP - shadow.dy;
      if (x < x0 || x > x1 || y < y0 || y > y1) continue;
      const distance = edge(x, y);
      mask[r * cols + c] = clamp(0.5 - distance / SHADOW_STEP);
    }
  }
  blur(mask, cols, rows, shadow.blur / SHADOW_STEP);
  dim(scene, mask, cols, shadow.strength);
}

/** Multiplies the light of the ground and of all sheets by a coarse mask (1 in it takes `strength` away). */
function dim(scene: Scene, mask: Float32Array, cols: number, strength: number): void {
  const { w, h } = scene;
  for (let y = 0, i = 0; y < h; y++) {
    const r = Math.floor(y / SHADOW_STEP);
    const fy = y / SHADOW_STEP - r;
    if (emptyRow(mask, r * cols, cols)) {
      i += w;
      continue;
    }
    for (let x = 0; x < w; x++, i++) {
      const c = Math.floor(x / SHADOW_STEP);
      const fx = x / SHADOW_STEP - c;
      const at = r * cols + c;
      const a = mask[at] ?? 0;
      const below = mask[at + cols] ?? 0;
      const top = a + ((mask[at + 1] ?? 0) - a) * fx;
      const amount = top + (below + ((mask[at + cols + 1] ?? 0) - below) * fx - top) * fy;
      if (amount < 0.004) continue;
      const keep = 1 - amount * strength;
      scene.ground[i] = (scene.ground[i] ?? 0) * keep;
      scene.shade[i] = (scene.shade[i] ?? 0) * keep;
      scene.gloss[i] = (scene.gloss[i] ?? 0) * keep;
    }
  }
}

function emptyRow(mask: Float32Array, from: number, cols: number): boolean {
  for (let i = from; i < from + cols * 2; i++) if ((mask[i] ?? 0) > 0.004) return false;
  return true;
}

/** Three box blurs in place, close to a Gaussian of the given radius in cells. */
export function blur(mask: Float32Array, cols: number, rows: number, radius: number): void {
  const reach = Math.max(1, Math.round(radius));
  const line = new Float32Array(Math.max(cols, rows));
  for (let pass = 0; pass < 3; pass++) {
    for (let r = 0; r < rows; r++) blurLine(mask, r * cols, 1, cols, reach, line);
    for (let c = 0; c < cols; c++) blurLine(mask, c, cols, rows, reach, line);
  }
}

function blurLine(
  mask: Float32Array,
  from: number,
  step: number,
  count: number,
  reach: number,
  line: Float32Array,
): void {
  for (let i = 0; i < count; i++) line[i] = mask[from + i * step] ?? 0;
  let sum = 0;
  for (let i = -reach; i <= reach; i++) sum += line[clamp(i, 0, count - 1)] ?? 0;
  const span = reach * 2 + 1;
  for (let i = 0; i < count; i++) {
    mask[from + i * step] = sum / span;
    sum += (line[Math.min(i + reach + 1, count - 1)] ?? 0) - (line[Math.max(i - reach, 0)] ?? 0);
  }
}
