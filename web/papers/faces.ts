import arabic from "../fonts/paper-arabic-400.ttf?inline";
import arabicBold from "../fonts/paper-arabic-700.ttf?inline";
import dotted from "../fonts/paper-dotted-400.ttf?inline";
import dottedBold from "../fonts/paper-dotted-700.ttf?inline";
import latin from "../fonts/paper-latin-400.ttf?inline";
import latinBold from "../fonts/paper-latin-700.ttf?inline";
import extended from "../fonts/paper-latin-ext-400.ttf?inline";
import extendedBold from "../fonts/paper-latin-ext-700.ttf?inline";

/** A face in its two weights, each as a TrueType file in base64. `right` is whether it is written from right to left. */
export type Face = { name: string; normal: string; bold: string; right: boolean };

const bytes = (dataUrl: string): string => dataUrl.slice(dataUrl.indexOf(",") + 1);
const face = (name: string, normal: string, bold: string, right = false): Face => ({
  name,
  normal: bytes(normal),
  bold: bytes(bold),
  right,
});

/** The typeface of papers, Noto Sans, by groups of letters; a letter is taken from the first that has it. */
export const FACES: readonly Face[] = [
  face("latin", latin, latinBold),
  face("extended", extended, extendedBold),
  face("dotted", dotted, dottedBold),
  face("arabic", arabic, arabicBold, true),
];
