import type { ClothScene } from "./art.ts";
import { folded } from "./cloth/folded.ts";
import { bolt, headtie, strip } from "./cloth/laid.ts";
import { cushion, pouch, scrunchies, tote } from "./cloth/sewn.ts";
import { drape, hung, swirl } from "./cloth/scenes.ts";
import type { Scene } from "./scene.ts";

/** Builds the shape of a cloth picture. */
export function clothScene(scene: ClothScene, w: number, h: number): Scene {
  switch (scene) {
    case "drape":
      return drape(w, h, "a");
    case "soft":
      return drape(w, h, "calm", true);
    case "hung":
      return hung(w, h, "b");
    case "folded":
      return folded(w, h, "c");
    case "bundle":
      return folded(w, h, "d", 4);
    case "swirl":
      return swirl(w, h, "e");
    case "cushion":
      return cushion(w, h, "e");
    case "tote":
      return tote(w, h, "e");
    case "pouch":
      return pouch(w, h, "e");
    case "scrunchies":
      return scrunchies(w, h, "e");
    case "headtie":
      return headtie(w, h, "h");
    case "bolt":
      return bolt(w, h, "e");
    case "strip":
      return strip(w, h, "e");
  }
}
