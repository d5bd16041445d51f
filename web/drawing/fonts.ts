import dotted from "../fonts/drawn-dotted.ttf?inline";
import extended from "../fonts/drawn-latin-ext.ttf?inline";
import latin from "../fonts/drawn-latin.ttf?inline";
import { Font } from "./font.ts";

const bytesOf = (dataUrl: string): ArrayBuffer =>
  Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(",") + 1)), (letter) => letter.charCodeAt(0)).buffer;

/** The typeface of what is drawn here: Plus Jakarta Sans, bold, with the letters of Latin scripts. */
export const fonts = [new Font(bytesOf(latin)), new Font(bytesOf(extended)), new Font(bytesOf(dotted))];
