import type { Art } from "./art.ts";
import { arrange } from "./bead-art.ts";
import { beadPicture } from "./beads/picture.ts";
import { clothScene } from "./cloth-art.ts";
import { CLOTHS, type Cloth, type ClothName } from "./cloths.ts";
import { paint, webp, type Raster } from "./paint.ts";
import { PICTURE } from "./size.ts";
import type { Scene } from "./scene.ts";
import { texture, type Texture } from "./texture.ts";

/** No picture is larger than this, so that a page of twelve stays light on a phone. */
const MOST_BYTES = 160_000;

/** Draws pictures; keeps the last shape and all cloths, so draw pictures of one shape after another. */
export type Studio = { draw: (art: Art) => Promise<Uint8Array> };

/** Opens a studio. Nothing is read from or written to disk; the same art gives the same bytes. */
export function studio(): Studio {
  const textures = new Map<ClothName, Promise<Texture>>();
  let shape: { name: string; scene: Scene } | undefined;

  const textureOf = (name: ClothName): Promise<Texture> => {
    const known = textures.get(name);
    if (known) return known;
    const cloth: Cloth = CLOTHS[name];
    const made = texture(cloth.svg(), cloth.large ? 1024 : 512, cloth.weave);
    textures.set(name, made);
    return made;
  };

  const raster = async (art: Art): Promise<Raster> => {
    if (art.kind === "beads") {
      return beadPicture(
        PICTURE.width,
        PICTURE.height,
        art.ground,
        arrange(art.layout, art.strands, JSON.stringify(art)),
      );
    }
    if (shape?.name !== art.scene) {
      shape = { name: art.scene, scene: clothScene(art.scene, PICTURE.width, PICTURE.height) };
    }
    const rail = art.scene === "hung" || art.scene === "bolt" ? (["wood"] as const) : [];
    const names = [...art.cloths, ...rail];
    const first: Cloth | undefined = art.cloths[0] && CLOTHS[art.cloths[0]];
    return paint(shape.scene, {
      ground: art.ground,
      textures: await Promise.all(names.map(textureOf)),
      sheen: first?.sheen ?? 0.1,
    });
  };

  return { draw: async (art) => fitting(await raster(art)) };
}

/** Encodes at the best of a few qualities that stays small enough. */
async function fitting(picture: Raster): Promise<Uint8Array> {
  const full = await webp(picture, 70);
  if (full.length <= MOST_BYTES) return full;
  const lighter = await webp(picture, full.length > MOST_BYTES * 1.7 ? 34 : 50);
  return lighter.length <= MOST_BYTES ? lighter : webp(picture, 24);
}
