import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import subsetFont from "subset-font";

/**
 * `npm run fonts`: cuts typefaces down to what pages need (decision 0016). The platform's own pages take the common letters out of
 * two faces, all weights, and the others from the whole files (`web/fonts/faces.css`). A shop takes one weight of one face, in
 * parts: what nearly every page has, and the rest, which loads when a page has such a letter (`web/storefront/faces.ts`).
 */
const FOLDER = resolve(import.meta.dirname, "../web/fonts");
const fromNpm = createRequire(import.meta.url);

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join("");
const without = (letters: string, others: string) =>
  [...letters].filter((letter) => !others.includes(letter)).join("");

const ascii = range(0x20, 0x7e);
const MARKS = "\u00a0·×–—‘’“”…£";
/** Of other languages’ and countries’ names, which nearly every page has: Français, Português, Côte d’Ivoire, Türkiye, Åland. */
const NAMES = "çéèêôãíüÅÉ";
const PLATFORM = `${ascii}${NAMES}${MARKS}`;
/** What shops write in English, and the names of the languages that they speak. */
const SHOP = `${without(ascii, "#*<=>@[\\]^_`{|}~")}çéê${MARKS}`;
const LATIN = without(`${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœʼ€™−${range(0x2010, 0x2026)}`, SHOP);
const LATIN_EXT = without(`${range(0x100, 0x2ff)}${range(0x1e00, 0x1eff)}\u0304\u0308\u0329`, "ıŒœʼ");
/** The signs of naira and cedi lie far from the other letters, and on every page with a price. */
const MONEY = "₦₵";
/** Letters of Hausa, Ewe, Igbo and Yoruba that most typefaces lack, the two signs again, and marks for tones. */
const AFRICAN = "ƁɓƊɗƘƙƳƴƉɖƐɛƑƒƔɣŊŋƆɔƲʋṄṅṢṣŃńǸǹḾḿƱʊƖɩƎǝ₦₵\u0304\u0308\u0329";
const DOTTED = "ẸẹỌọỊịỤụẠạÀàÁáÈèÉéÌìÍíÒòÓóÙùÚúÃãĨĩÕõŨũ\u0300\u0301\u0303\u0304\u0323";
/** Letters that keep their distance, and figures that stand in columns. */
const FEATURES = ["kern", "tnum", "mark", "mkmk", "ccmp"];

type Axes = Record<string, number | { min: number; max: number }> | undefined;
type Cut = readonly [name: string, source: string, letters: string, axes: Axes];
const wght = (min: number, max: number) => ({ wght: { min, max } });
const variable = (family: string, part: string) =>
  `@fontsource-variable/${family}/files/${family}-${part}-wght-normal.woff2`;
const fixed = (family: string, part: string, weight: number) =>
  `@fontsource/${family}/files/${family}-${part}-${weight}-normal.woff2`;

/** npm's files come by groups of letters. */
type Group = "latin" | "latin-ext" | "vietnamese";
const PARTS = [
  ["core", "latin", SHOP],
  ["more", "latin", LATIN],
  ["ext", "latin-ext", LATIN_EXT],
  ["dotted", "vietnamese", `${DOTTED}${range(0x1ea0, 0x1ef9)}`],
  ["money", "latin-ext", MONEY],
] as const;
type Part = (typeof PARTS)[number][0];

const inParts = (
  name: string,
  source: (group: Group) => string,
  axes?: Axes,
  lacks: readonly Part[] = [],
): Cut[] =>
  PARTS.filter(([part]) => !lacks.includes(part)).map(([part, group, letters]) => [
    `${name}-${part}`,
    source(group),
    letters,
    axes,
  ]);
const oneWeight = (name: string, family: string, weight: number): Cut[] =>
  inParts(name, (group) => variable(family, group), { wght: weight });

const FACES: readonly Cut[] = [
  ["jakarta-core", variable("plus-jakarta-sans", "latin"), PLATFORM, wght(400, 800)],
  ["jakarta-money", variable("plus-jakarta-sans", "latin-ext"), MONEY, wght(400, 800)],
  ["instrument-serif-core", fixed("instrument-serif", "latin", 400), PLATFORM, undefined],
  ...oneWeight("shop-jakarta", "plus-jakarta-sans", 740),
  ...oneWeight("shop-newsreader", "newsreader", 400),
  ...oneWeight("shop-bricolage", "bricolage-grotesque", 800),
  ...oneWeight("shop-nunito", "nunito", 850),
  ...inParts("shop-instrument", (group) => fixed("instrument-serif", group, 400), undefined, [
    "dotted",
    "money",
  ]),
  ...inParts("shop-cormorant", (group) => fixed("cormorant", group, 500), undefined, ["money"]),
  ["african-sans-ext", variable("noto-sans", "latin-ext"), AFRICAN, wght(400, 800)],
  ["african-sans-dotted", variable("noto-sans", "vietnamese"), DOTTED, wght(400, 800)],
  ["african-serif-ext", variable("noto-serif", "latin-ext"), AFRICAN, wght(400, 800)],
  ["african-serif-dotted", variable("noto-serif", "vietnamese"), DOTTED, wght(400, 800)],
];

await mkdir(FOLDER, { recursive: true });
for (const [name, source, text, variationAxes] of FACES) {
  const whole = await readFile(fromNpm.resolve(source));
  const cut = await subsetFont(whole, text, {
    targetFormat: "woff2",
    noHinting: true,
    keepFeatures: FEATURES,
    ...(variationAxes && { variationAxes }),
  });
  await writeFile(join(FOLDER, `${name}.woff2`), cut);
  console.log(`${name}: ${cut.length} of ${whole.length} bytes`);
}

/**
 * For pictures drawn in the Worker (`web/drawing`): one weight, outlines alone, as TrueType, which can be read without
 * unpacking. What lies between the first and the last letter of each file's range, as far as the face has it.
 */
const DRAWN = [
  ["drawn-latin", "latin", `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…•€`],
  ["drawn-latin-ext", "latin-ext", `${range(0x100, 0x24f)}${range(0x1e00, 0x1eff)}₦₵`],
  // Letters with a dot below, which Yoruba and Igbo write, are in the file for Vietnamese.
  ["drawn-dotted", "vietnamese", range(0x1e00, 0x1eff)],
] as const;

for (const [name, subset, text] of DRAWN) {
  const source = `@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-${subset}-wght-normal.woff2`;
  const cut = await subsetFont(await readFile(fromNpm.resolve(source)), text, {
    targetFormat: "truetype",
    noHinting: true,
    keepFeatures: [],
    variationAxes: { wght: 700 },
  });
  await writeFile(join(FOLDER, `${name}.ttf`), cut);
  console.log(`${name}: ${cut.length} bytes`);
}

/**
 * For papers that are printed (`web/papers`): two weights of a plain face with the letters of all languages a shop is written in. Of
 * Arabic also the forms its letters take inside words, for whoever writes the file looks them up one by one.
 */
const ARABIC = `${range(0x600, 0x6ff)}${range(0xfb50, 0xfbff)}ﷲ${range(0xfe70, 0xfefc)}`;
const noto = (part: Group) => variable("noto-sans", part);
for (const weight of [400, 700]) {
  const arabic = fixed("noto-sans-arabic", "arabic", weight);
  const cuts = [
    ["latin", noto("latin"), `${DRAWN[0][2]}${LATIN}`],
    ["latin-ext", noto("latin-ext"), `${DRAWN[1][2]}${AFRICAN}`],
    ["dotted", noto("vietnamese"), `${DRAWN[2][2]}\u0300\u0301\u0303\u0304\u0323`],
    ["arabic", arabic, ARABIC],
  ] as const;
  for (const [part, source, text] of cuts) {
    const cut = await subsetFont(await readFile(fromNpm.resolve(source)), text, {
      targetFormat: "truetype",
      noHinting: true,
      keepFeatures: [],
      ...(part !== "arabic" && { variationAxes: { wght: weight } }),
    });
    await writeFile(join(FOLDER, `paper-${part}-${weight}.ttf`), cut);
    console.log(`paper-${part}-${weight}: ${cut.length} bytes`);
  }
}
