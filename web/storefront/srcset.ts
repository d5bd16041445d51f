import { canBeShaped, WIDTHS } from "#domain/picture/ladder.ts";

export type Sources = { src: string; srcSet?: string; sizes?: string };

/** What browsers that read no `srcset` get. */
const PLAIN_PX = 640;

/** As a sign of 96 pixels: what browsers show in the tab of a page. */
export const signOf = (key: string): string => (canBeShaped(key) ? `/media/${key}?w=96` : `/media/${key}`);

/** A picture as large as a screen shows it: what a look closer opens. */
export const largestOf = (key: string): string =>
  canBeShaped(key) ? `/media/${key}?w=${Math.max(...WIDTHS)}` : `/media/${key}`;

/**
 * The addresses of a picture: each width that is smaller than it, and the first that is not, which shows it as large as it is.
 * @param width of the picture itself, in pixels
 * @param most the widest that is worth offering where it is shown
 */
export function sourcesOf(key: string, width: number, sizes: string, most = Infinity): Sources {
  const whole = `/media/${key}`;
  if (!canBeShaped(key)) return { src: whole };
  const last = WIDTHS.findIndex((rung) => rung >= Math.min(width, most));
  const rungs = last === -1 ? [...WIDTHS] : WIDTHS.slice(0, last + 1);
  const plain = rungs.find((rung) => rung >= PLAIN_PX) ?? rungs.at(-1) ?? PLAIN_PX;
  return {
    src: `${whole}?w=${plain}`,
    srcSet: rungs.map((rung) => `${whole}?w=${rung} ${Math.min(rung, width)}w`).join(", "),
    sizes,
  };
}
