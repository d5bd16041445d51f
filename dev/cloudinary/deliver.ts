import sharp from "sharp";
import type { Shelf } from "./shelf.ts";
import { CloudinaryRefused } from "./signed-fields.ts";

type Sent = { bytes: Uint8Array; contentType: string };
type Format = "avif" | "webp" | "jpeg" | "png" | "gif";

const FITS: Record<string, { fit: "inside" | "cover" | "fill"; withoutEnlargement?: boolean }> = {
  limit: { fit: "inside", withoutEnlargement: true },
  fit: { fit: "inside" },
  fill: { fit: "cover" },
  scale: { fit: "fill" },
};
const SPELT: Record<string, Format> = {
  jpg: "jpeg",
  jpeg: "jpeg",
  png: "png",
  webp: "webp",
  avif: "avif",
  gif: "gif",
};

/** The picture at `[<transformation>/…]v1/<public id>[.<format>]`; null when there is none. */
export async function deliver(shelf: Shelf, rest: string, accept: string): Promise<Sent | null> {
  const [, how, name] = /^(?:(.+?)\/)?v\d+\/(.+)$/.exec(rest) ?? [];
  if (!name) return null;
  const ending = /\.(\w+)$/.exec(name)?.[1];
  const bytes = await shelf.get(ending && SPELT[ending] ? name.slice(0, -ending.length - 1) : name);
  if (!bytes) return null;
  const own = formatOf((await sharp(bytes).metadata()).format);
  const wanted = ending ? SPELT[ending] : undefined;
  if (!how && (!wanted || wanted === own)) return { bytes, contentType: `image/${own}` };
  let made = sharp(bytes).autoOrient();
  let format = wanted ?? own;
  for (const step of how?.split("/") ?? []) {
    const params = new Map(
      step.split(",").map((pair) => [pair.slice(0, pair.indexOf("_")), pair.slice(pair.indexOf("_") + 1)]),
    );
    for (const name of params.keys())
      if (!["c", "f", "g", "h", "q", "w"].includes(name))
        throw new CloudinaryRefused(400, `Invalid transformation ${step}`);
    const [width, height] = ["w", "h"].map((side) =>
      params.has(side) ? Number(params.get(side)) : undefined,
    );
    if (width || height)
      made = made.resize(width ?? null, height ?? null, FITS[params.get("c") ?? "scale"] ?? {});
    const f = params.get("f");
    if (f) format = f === "auto" ? bestOf(accept, own) : (SPELT[f] ?? own);
  }
  return {
    bytes: await made.toFormat(format).toBuffer(),
    contentType: `image/${format}`,
  };
}

const formatOf = (name: string | undefined): Format =>
  name === "heif" ? "avif" : (SPELT[name ?? ""] ?? "jpeg");

function bestOf(accept: string, own: Format): Format {
  if (accept.includes("image/avif")) return "avif";
  if (accept.includes("image/webp")) return "webp";
  return own === "png" ? "png" : "jpeg";
}
