import { jsPDF } from "jspdf";
import type { Face } from "./faces.ts";
import { piecesOf, type Piece } from "./pieces.ts";

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89, margin: 48 };
const RIGHT_END = PAGE.width - PAGE.margin;

export type Ink = { size: number; bold?: boolean; colour?: string };

type Glyphs = { characterToGlyph(code: number): number };

/** Pages to write on, in the reader's direction: `x` counts from where lines begin, which in Arabic is the right edge. */
export class Sheet {
  readonly doc: jsPDF;
  private readonly faces: readonly Face[];
  private readonly dir: "ltr" | "rtl";
  private readonly shaped: ReadonlySet<string>;
  private readonly glyphs = new Map<string, Glyphs>();

  constructor(faces: readonly Face[], dir: "ltr" | "rtl") {
    this.doc = new jsPDF({ unit: "pt", format: "a4", compress: true, putOnlyUsedFonts: true });
    this.faces = faces;
    this.dir = dir;
    this.shaped = new Set(faces.filter(({ right }) => right).map(({ name }) => name));
  }

  /** Writes one line with its foot at `y`, from `x` on or, at the `end`, up to it. */
  write(text: string, x: number, y: number, ink: Ink, side: "start" | "end" = "start"): void {
    const pieces = this.pieces(text, ink);
    const width = this.widthOf(pieces, ink);
    const toRight = (this.dir === "rtl") === (side === "end");
    const at = this.dir === "rtl" ? PAGE.width - x : x;
    this.doc.setTextColor(ink.colour ?? "#1a1a1a");
    let left = toRight ? at : at - width;
    for (const piece of pieces) {
      this.take(piece.face, ink);
      this.doc.text(piece.text, left, y);
      left += this.doc.getTextWidth(piece.text);
    }
  }

  /** The lines a text takes in this width; a word that is longer than a line is cut. */
  wrap(text: string, width: number, ink: Ink): string[] {
    return text.split("\n").flatMap((paragraph) => {
      const lines: string[] = [];
      let line = "";
      for (const word of paragraph.split(/[ \t]+/).filter(Boolean)) {
        if (line && this.fits(`${line} ${word}`, width, ink)) {
          line = `${line} ${word}`;
          continue;
        }
        if (line) lines.push(line);
        line = word;
        while (!this.fits(line, width, ink)) {
          const cut = this.longest(line, width, ink);
          lines.push(line.slice(0, cut));
          line = line.slice(cut);
        }
      }
      return line ? [...lines, line] : lines;
    });
  }

  /** A line across, from `x` to `end`. */
  rule(y: number, colour: string, thick: number, x: number = PAGE.margin, end: number = RIGHT_END): void {
    this.box(x, y - thick / 2, end - x, thick, colour);
  }

  box(x: number, y: number, width: number, height: number, colour: string): void {
    this.doc.setFillColor(colour);
    this.doc.rect(this.dir === "rtl" ? PAGE.width - x - width : x, y, width, height, "F");
  }

  /** A PNG, no larger than this; answers how high it is, or 0 for what is no PNG that can be read. */
  picture(png: Uint8Array, x: number, y: number, most: { width: number; height: number }): number {
    try {
      const { width, height } = this.doc.getImageProperties(png);
      const scale = Math.min(most.width / width, most.height / height);
      const [wide, high] = [width * scale, height * scale];
      this.doc.addImage(png, "PNG", this.dir === "rtl" ? PAGE.width - x - wide : x, y, wide, high);
      return high;
    } catch {
      return 0;
    }
  }

  private fits(text: string, width: number, ink: Ink): boolean {
    return this.widthOf(this.pieces(text, ink), ink) <= width;
  }

  /** How much of a word goes into a line, at least one letter, which is never cut in two. */
  private longest(word: string, width: number, ink: Ink): number {
    let cut = 0;
    for (const letter of word) {
      if (cut > 0 && !this.fits(word.slice(0, cut + letter.length), width, ink)) return cut;
      cut += letter.length;
    }
    return cut;
  }

  private widthOf(pieces: Piece[], ink: Ink): number {
    return pieces.reduce((sum, { text, face }) => {
      this.take(face, ink);
      return sum + this.doc.getTextWidth(text);
    }, 0);
  }

  private pieces(text: string, ink: Ink): Piece[] {
    const has = (name: string, code: number) => this.take(name, ink).characterToGlyph(code) > 0;
    return piecesOf(
      text,
      this.dir,
      (letter, before) => {
        const code = letter.codePointAt(0) ?? 0;
        if (before !== null && /\p{M}/u.test(letter) && has(before, code)) return before;
        return this.faces.find(({ name }) => has(name, code))?.name ?? null;
      },
      this.shaped,
    );
  }

  /** Turns to a face; the first time it is wanted it is read. */
  private take(name: string, { size, bold = false }: Ink): Glyphs {
    const style = bold ? "bold" : "normal";
    const key = `${name} ${style}`;
    let glyphs = this.glyphs.get(key);
    if (!glyphs) {
      const file = `${key}.ttf`;
      const face = this.faces.find((each) => each.name === name);
      this.doc.addFileToVFS(file, face?.[style] ?? "");
      this.doc.addFont(file, name, style);
    }
    this.doc.setFont(name, style).setFontSize(size);
    if (!glyphs) {
      glyphs = this.doc.getFont()["metadata"] as unknown as Glyphs;
      this.glyphs.set(key, glyphs);
    }
    return glyphs;
  }
}
