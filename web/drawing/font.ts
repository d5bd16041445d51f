/** A point of an outline in font units; those that are not `on` pull the curve towards them. */
export type Point = { x: number; y: number; on: boolean };
export type Glyph = { contours: Point[][]; advance: number };

/**
 * A TrueType font (OpenType 1.9: head, maxp, hhea, hmtx, cmap 4, loca, glyf), as far as drawing words in one line needs it: no
 * hinting, no kerning, no shaping. Scripts that must be shaped have no letters here, and so are not drawn wrongly.
 */
export class Font {
  readonly unitsPerEm: number;
  private readonly view: DataView;
  private readonly tables = new Map<string, number>();
  private readonly longOffsets: boolean;
  private readonly advances: number;
  private readonly letters = new Map<number, number>();
  private readonly glyphs = new Map<number, Glyph>();

  constructor(bytes: ArrayBuffer) {
    this.view = new DataView(bytes);
    for (let at = 12; at < 12 + 16 * this.u16(4); at += 16) {
      const tag = String.fromCharCode(...new Uint8Array(bytes, at, 4));
      this.tables.set(tag, this.view.getUint32(at + 8));
    }
    this.unitsPerEm = this.u16(this.table("head") + 18);
    this.longOffsets = this.u16(this.table("head") + 50) === 1;
    this.advances = this.u16(this.table("hhea") + 34);
    this.readLetters();
  }

  has(letter: string): boolean {
    return this.letters.has(letter.codePointAt(0) ?? 0);
  }

  /** How far the next letter stands from this one: all that laying out a line needs of it. */
  advance(letter: string): number {
    return this.advanceOf(this.idOf(letter));
  }

  /** The outline of a letter the font has. Read once: a name has the same few letters again and again. */
  glyph(letter: string): Glyph {
    const id = this.idOf(letter);
    const known = this.glyphs.get(id);
    if (known) return known;
    const read = { contours: this.outline(id), advance: this.advanceOf(id) };
    this.glyphs.set(id, read);
    return read;
  }

  private idOf = (letter: string): number => this.letters.get(letter.codePointAt(0) ?? 0) ?? 0;

  private advanceOf = (id: number): number =>
    this.u16(this.table("hmtx") + 4 * Math.min(id, this.advances - 1));

  private u16 = (at: number) => this.view.getUint16(at);
  private i16 = (at: number) => this.view.getInt16(at);

  private table(tag: string): number {
    const at = this.tables.get(tag);
    if (at === undefined) throw new Error(`The font has no ${tag}`);
    return at;
  }

  /** The one format of `cmap` that covers the letters up to U+FFFF. */
  private readLetters(): void {
    const cmap = this.table("cmap");
    for (let record = 0; record < this.u16(cmap + 2); record++) {
      const at = cmap + this.view.getUint32(cmap + 8 + 8 * record);
      if (this.u16(at) === 4) return this.readSegments(at);
    }
  }

  private readSegments(at: number): void {
    const twice = this.u16(at + 6);
    for (let segment = 0; segment < twice; segment += 2) {
      const end = this.u16(at + 14 + segment);
      const start = this.u16(at + 16 + twice + segment);
      const delta = this.u16(at + 16 + 2 * twice + segment);
      const place = at + 16 + 3 * twice + segment;
      const offset = this.u16(place);
      for (let code = start; code <= end && code !== 0xffff; code++) {
        const found = offset === 0 ? code : this.u16(place + offset + 2 * (code - start));
        if (found !== 0) this.letters.set(code, (found + delta) & 0xffff);
      }
    }
  }

  private outline(id: number, depth = 0): Point[][] {
    const loca = this.table("loca");
    const offset = (of: number) =>
      this.longOffsets ? this.view.getUint32(loca + 4 * of) : 2 * this.u16(loca + 2 * of);
    if (offset(id) === offset(id + 1) || depth > 4) return [];
    const at = this.table("glyf") + offset(id);
    const contours = this.i16(at);
    return contours < 0 ? this.composed(at + 10, depth) : this.simple(at, contours);
  }

  private simple(at: number, contours: number): Point[][] {
    const ends = Array.from({ length: contours }, (_, each) => this.u16(at + 10 + 2 * each));
    const points = (ends.at(-1) ?? -1) + 1;
    let next = at + 10 + 2 * contours;
    next += 2 + this.u16(next);
    const flags: number[] = [];
    while (flags.length < points) {
      const flag = this.view.getUint8(next++);
      flags.push(flag);
      if (flag & 8) for (let more = this.view.getUint8(next++); more > 0; more--) flags.push(flag);
    }
    const axis = (short: number, same: number) => {
      let value = 0;
      return flags.map((flag) => {
        if (flag & short) value += this.view.getUint8(next++) * (flag & same ? 1 : -1);
        else if (!(flag & same)) {
          value += this.i16(next);
          next += 2;
        }
        return value;
      });
    };
    const xs = axis(2, 16);
    const ys = axis(4, 32);
    const all = flags.map((flag, each) => ({ x: xs[each] ?? 0, y: ys[each] ?? 0, on: (flag & 1) === 1 }));
    return ends.map((end, each) => all.slice(each === 0 ? 0 : (ends[each - 1] ?? 0) + 1, end + 1));
  }

  /** Letters with marks are put together from parts. */
  private composed(at: number, depth: number): Point[][] {
    const found: Point[][] = [];
    for (let flags = 32; flags & 32;) {
      flags = this.u16(at);
      const part = this.u16(at + 2);
      at += 4;
      const wide = (flags & 1) === 1;
      const dx = wide ? this.i16(at) : this.view.getInt8(at);
      const dy = wide ? this.i16(at + 2) : this.view.getInt8(at + 1);
      at += wide ? 4 : 2;
      const scale = (of: number) => this.i16(of) / 16_384;
      let [xx, xy, yx, yy] = [1, 0, 0, 1];
      if (flags & 8) {
        xx = yy = scale(at);
        at += 2;
      } else if (flags & 64) {
        [xx, yy] = [scale(at), scale(at + 2)];
        at += 4;
      } else if (flags & 128) {
        [xx, xy, yx, yy] = [scale(at), scale(at + 2), scale(at + 4), scale(at + 6)];
        at += 8;
      }
      for (const contour of this.outline(part, depth + 1))
        found.push(contour.map(({ x, y, on }) => ({ x: x * xx + y * yx + dx, y: x * xy + y * yy + dy, on })));
    }
    return found;
  }
}
