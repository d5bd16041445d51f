/** Where the browser finds the cuts of `dev/fonts.ts`. */
const FILES = import.meta.glob<string>("../fonts/{shop,african}-*.woff2", {
  eager: true,
  import: "default",
  query: "?url&no-inline",
});
const fileOf = (name: string, part: string): string | undefined => FILES[`../fonts/${name}-${part}.woff2`];

/** Which letters are in a part. A later one wins for its letters, so what nearly every page has stands last. */
const RANGES = {
  more: "U+0-FF,U+131,U+152-153,U+2BC,U+2010-2026,U+20AC,U+2122,U+2212",
  ext: "U+100-2FF,U+304,U+308,U+329,U+1E00-1EFF",
  dotted: "U+128-129,U+168-169,U+300-301,U+303,U+309,U+323,U+1EA0-1EF9",
  money: "U+20A6,U+20B5",
  core: "U+20-22,U+24-29,U+2B-3B,U+3F,U+41-5A,U+61-7A,U+A0,U+A3,U+B7,U+D7,U+E7,U+E9-EA,U+2013-2014,U+2018-2019,U+201C-201D,U+2026",
} as const;

/** `weight` is what the one weight of the file stands for; what is heavier, the browser thickens. */
type Family = { file: string; weight: string; stands?: string };

const ALIKE = {
  "Arial Bold": ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Roboto Bold", "Helvetica-Bold"],
  "Times New Roman": ["Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "Noto Serif", "Times"],
} as const;

/** All in per cent. */
const stand = (face: keyof typeof ALIKE, size: number, ascent: number, descent: number): string =>
  `src:${ALIKE[face].map((name) => `local("${name}")`).join()};size-adjust:${size}%;ascent-override:${ascent}%;descent-override:${descent}%;line-gap-override:0%`;

const ANY = "1 999";

/**
 * `stands` is a typeface of nearly every machine, stretched to the same widths and heights: while the store's own is on its
 * way, and when it never comes, lines break where they will. Numbers are measured over English text.
 */
const FAMILIES = {
  Jakarta: { file: "shop-jakarta", weight: ANY, stands: stand("Arial Bold", 101.2, 102.6, 21.9) },
  "Instrument Serif": {
    file: "shop-instrument",
    weight: ANY,
    stands: stand("Times New Roman", 83.1, 119.2, 37.3),
  },
  Newsreader: { file: "shop-newsreader", weight: "1 599", stands: stand("Times New Roman", 104, 70.7, 25.5) },
  Bricolage: { file: "shop-bricolage", weight: ANY, stands: stand("Arial Bold", 103.1, 90.2, 26.2) },
  Cormorant: { file: "shop-cormorant", weight: ANY, stands: stand("Times New Roman", 96.4, 95.9, 29.8) },
  Nunito: { file: "shop-nunito", weight: ANY, stands: stand("Arial Bold", 101.5, 99.6, 34.8) },
  "African Sans": { file: "african-sans", weight: "400 800" },
  "African Serif": { file: "african-serif", weight: "400 800" },
} as const satisfies Record<string, Family>;

export type FamilyName = keyof typeof FAMILIES;

/** The `@font-face` rules of these typefaces and of what stands in for each. A browser loads only the files it has letters of. */
export const facesCss = (names: readonly FamilyName[]): string =>
  names.map((name) => familyCss(name, FAMILIES[name])).join("");

/** The file that a page in this typeface needs for nearly all of its words. */
export const firstFile = (name: FamilyName): string | undefined => fileOf(FAMILIES[name].file, "core");

function familyCss(name: FamilyName, { file, weight, stands }: Family): string {
  const rules = Object.entries(RANGES).map(([part, letters]) => {
    const url = fileOf(file, part);
    return url
      ? `@font-face{font-family:"${name}";font-display:swap;font-weight:${weight};src:url("${url}");unicode-range:${letters}}`
      : "";
  });
  return rules.join("") + (stands ? `@font-face{font-family:"${name} Stand-in";${stands}}` : "");
}
