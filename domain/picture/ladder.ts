/**
 * The widths a shop's pictures are sent in, in pixels. Few, so that a picture costs few transformations and is found
 * again in the cache; close enough that a screen never gets much more than it can show. 720 is the whole width of most cheap
 * phones.
 */
export const WIDTHS = [96, 160, 320, 480, 640, 720, 800, 960, 1200, 1600] as const;

/** How a picture is wanted: at most so wide, or cut to a square, which no address asks for. */
export type Shape = { kind: "wide" | "square"; px: number };

/** The types a picture is sent in, best first. JPEG and PNG are for those who take nothing newer. */
export type SentType = "image/avif" | "image/webp" | "image/jpeg" | "image/png";

/** Cloudflare makes no AVIF that is larger (developers.cloudflare.com/images/get-started/limits). */
const LARGEST_AVIF_PX = 1200;

/** The shape that a query asks for: null for the picture as it is, `unknown` for what there is not. */
export function shapeOf(query: URLSearchParams): Shape | null | "unknown" {
  const asked = query.get("w");
  if (asked === null) return null;
  const px = WIDTHS.find((width) => String(width) === asked);
  return px === undefined ? "unknown" : { kind: "wide", px };
}

/** The best type for this picture that an `Accept` header names. */
export function sentType(accept: string, key: string, shape: Shape): SentType {
  const takes = (type: SentType) => new RegExp(`${type}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`, "i").test(accept);
  if (takes("image/avif") && shape.px <= LARGEST_AVIF_PX) return "image/avif";
  if (takes("image/webp")) return "image/webp";
  return key.endsWith(".png") ? "image/png" : "image/jpeg";
}

/** Animations stay as they are: made smaller, they would stand still. */
export const canBeShaped = (key: string): boolean => !key.endsWith(".gif");

/** A picture's main colour is part of its name, so that whoever shows it can hold its place in that colour. */
export const tintOf = (key: string): string | null => {
  const hex = /_([0-9a-f]{6})\.\w+$/.exec(key)?.[1];
  return hex ? `#${hex}` : null;
};
