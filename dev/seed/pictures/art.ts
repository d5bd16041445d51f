import type { ClothName } from "./cloths.ts";
import type { StrandName } from "./strands.ts";

/** Shapes in which cloth can be drawn. */
export type ClothScene =
  | "drape"
  | "soft"
  | "hung"
  | "folded"
  | "bundle"
  | "swirl"
  | "cushion"
  | "tote"
  | "pouch"
  | "scrunchies"
  | "headtie"
  | "bolt"
  | "strip";

/** Shapes in which beads can be laid. */
export type BeadLayout =
  | "necklace"
  | "rows"
  | "hank"
  | "waves"
  | "bracelet"
  | "bracelets"
  | "coil"
  | "loops"
  | "earrings"
  | "dish"
  | "loose"
  | "tray"
  | "keyring";

/** What to draw: the same words give the same picture on every machine. `ground` is `#rrggbb`. */
export type Art =
  | { kind: "cloth"; scene: ClothScene; cloths: readonly ClothName[]; ground: string }
  | { kind: "beads"; layout: BeadLayout; strands: readonly StrandName[]; ground: string };

export const cloth = (scene: ClothScene, ground: string, ...cloths: ClothName[]): Art => ({
  kind: "cloth",
  scene,
  ground,
  cloths,
});

export const beads = (layout: BeadLayout, ground: string, ...strands: StrandName[]): Art => ({
  kind: "beads",
  layout,
  ground,
  strands,
});
