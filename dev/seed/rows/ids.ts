import type { Random } from "../random.ts";

/** A UUIDv7 for a moment, its random part drawn from a fixed stream, so that a demo has the same ids everywhere. */
export function idAt(time: number, r: Random): string {
  const stamp = Math.floor(time).toString(16).padStart(12, "0");
  const bits = () =>
    Math.floor(r.next() * 0x10000)
      .toString(16)
      .padStart(4, "0");
  const variant = (8 + Math.floor(r.next() * 4)).toString(16);
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${bits().slice(1)}-${variant}${bits().slice(1)}-${bits()}${bits()}${bits()}`;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A key like those of real orders. It is no secret: demo stores are never made in production. */
export const keyFrom = (r: Random): string =>
  Array.from({ length: 22 }, () => LETTERS[Math.floor(r.next() * 64)]).join("");
