import type { OpenFile, Pictures } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";
import { readPixel } from "./images-pixel.ts";

type Output = ImageOutputOptions["format"];
type Turn = Pick<ImageTransform, "rotate" | "flip">;

/** How each orientation is undone: first mirrored, then turned clockwise. */
const UPRIGHT: Record<number, Turn[]> = {
  2: [{ flip: "h" }],
  3: [{ rotate: 180 }],
  4: [{ flip: "v" }],
  5: [{ flip: "h" }, { rotate: 270 }],
  6: [{ rotate: 90 }],
  7: [{ flip: "h" }, { rotate: 90 }],
  8: [{ rotate: 270 }],
};

/** Below these, cloth begins to look like plastic; above, files grow faster than anyone sees. */
const QUALITY = { "image/avif": 60, "image/webp": 78, "image/jpeg": 80, "image/png": 100 } as const;
/** For what is kept. */
const FINE = 92;
/** Below it, words get rings around them. */
const WITH_WORDS = 88;

/**
 * Cloudflare Images by its binding. Without the binding everything is `Unavailable`.
 * @param open finds the picture that is kept under a key
 */
export function bindingPictures(
  images: ImagesBinding | undefined,
  open: (key: string) => Promise<OpenFile | null>,
): Pictures {
  const make = async (
    source: ReadableStream<Uint8Array>,
    steps: ImageTransform[],
    options: ImageOutputOptions,
  ) => {
    if (!images) throw new Unavailable("There is nothing that makes pictures.");
    try {
      const input = images.input(source);
      const made = await steps.reduce((so, step) => so.transform(step), input).output(options);
      return { bytes: new Uint8Array(await made.response().arrayBuffer()), contentType: made.contentType() };
    } catch (error) {
      throw new Unavailable(
        `The picture can't be made: ${error instanceof Error ? error.message : "unknown"}`,
      );
    }
  };
  return {
    async shape(key, shape, as) {
      if (!images) throw new Unavailable("There is nothing that makes pictures.");
      const kept = await open(key);
      if (!kept) return null;
      const step: ImageTransform =
        shape.kind === "square"
          ? { width: shape.px, height: shape.px, fit: "cover" }
          : { width: shape.px, fit: "scale-down" };
      const ground = as === "image/jpeg" || shape.kind === "square" ? { background: "#ffffff" } : {};
      return make(kept.body, [step], { format: as, quality: QUALITY[as], anim: false, ...ground });
    },
    async upright(bytes, contentType, orientation) {
      const made = await make(streamOf(bytes), UPRIGHT[orientation] ?? [], {
        format: contentType as Output,
        quality: FINE,
      });
      return made.bytes;
    },
    async photograph(png) {
      const made = await make(streamOf(png), [], { format: "image/jpeg", quality: WITH_WORDS });
      return made.bytes;
    },
    async tint(bytes) {
      const { bytes: png } = await make(streamOf(bytes), [{ width: 1, height: 1, fit: "squeeze" }], {
        format: "image/png",
        anim: false,
      });
      return readPixel(png);
    },
  };
}

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> => new Blob([bytes as BlobPart]).stream();
