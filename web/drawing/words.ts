import type { Rgb } from "#domain/store/colour.ts";
import type { Canvas } from "./canvas.ts";
import { Coverage } from "./coverage.ts";
import type { Font } from "./font.ts";

export type Fonts = readonly Font[];

/** Words as far as the fonts can write them; null when they can't: half a name is nobody's name. Signs of no script go. */
export function writable(text: string, fonts: Fonts): string | null {
  const letters = Array.from(text.normalize("NFC").replace(/\s+/gu, " ").trim()).filter(
    (letter) => fontOf(letter, fonts) || !/\p{Extended_Pictographic}|\p{Cf}|\ufe0f/u.test(letter),
  );
  const plain = letters.join("").replace(/ +/g, " ").trim();
  return plain !== "" && letters.every((letter) => fontOf(letter, fonts)) ? plain : null;
}

/** Marks over a letter that has no form of its own with them (Yoruba ọ́): drawn as the sign that stands alone, set above it. */
const MARKS: Record<string, string> = { "\u0300": "`", "\u0301": "´", "\u0304": "¯", "\u0308": "¨" };

const fontOf = (letter: string, fonts: Fonts): Font | undefined =>
  fonts.find((font) => font.has(MARKS[letter] ?? letter));

/** How wide a line is in pixels. */
export const widthOf = (text: string, size: number, fonts: Fonts): number =>
  Array.from(text).reduce((sum, letter) => {
    const font = fontOf(letter, fonts);
    return font && !MARKS[letter] ? sum + (font.advance(letter) * size) / font.unitsPerEm : sum;
  }, 0);

/** Lines of at most `width` pixels; what does not fit into `most` of them ends with an ellipsis. */
export function wrap(text: string, size: number, width: number, most: number, fonts: Fonts): string[] {
  const fits = (line: string) => widthOf(line, size, fonts) <= width;
  const lines: string[] = [];
  let line = "";
  const words = text.split(" ").flatMap((word) => (fits(word) ? [word] : pieces(word, fits)));
  for (const word of words) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? "";
  while (last !== "" && !fits(`${last}…`)) last = Array.from(last).slice(0, -1).join("");
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}

/** A word that is wider than its line, cut where it must be. */
function pieces(word: string, fits: (line: string) => boolean): string[] {
  const found: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && !fits(piece + letter)) {
      found.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...found, piece];
}

type At = { left: number; baseline: number; size: number; colour: Rgb };

/** Writes one line. */
export function write(
  canvas: Canvas,
  text: string,
  { left, baseline, size, colour }: At,
  fonts: Fonts,
): void {
  const room = Math.ceil(size * 1.1);
  const mask = new Coverage(Math.ceil(widthOf(text, size, fonts)) + room, room + Math.ceil(size * 0.4));
  let x = room / 4;
  let before = { advance: 0, tall: false };
  for (const letter of text) {
    const font = fontOf(letter, fonts);
    if (!font) continue;
    const scale = size / font.unitsPerEm;
    const mark = MARKS[letter];
    const { contours, advance } = font.glyph(mark ?? letter);
    if (mark) {
      const middle = x - (before.advance + advance * scale) / 2;
      mask.add(contours, scale, middle, before.tall ? room - size * 0.2 : room);
      continue;
    }
    mask.add(contours, scale, x, room);
    x += advance * scale;
    before = { advance: advance * scale, tall: letter !== letter.toLowerCase() };
  }
  canvas.paint(mask, Math.round(left - room / 4), Math.round(baseline - room), colour);
}
