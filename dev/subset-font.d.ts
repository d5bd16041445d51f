declare module "subset-font" {
  /** Cuts a font down to the letters of `text`; `variationAxes` narrows the axes of a variable one. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: "woff2" | "truetype";
      noHinting?: boolean;
      /** OpenType features to keep; the others go. */
      keepFeatures?: string[];
      variationAxes?: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Uint8Array>;
}
