import type { Language } from "../words/say.ts";

/** A paper as it is printed: all its words in its reader's language, all amounts and dates written out. */
export type Paper = {
  /** What kind of paper it is, e.g. "Invoice". */
  title: string;
  /** For the file's name: letters, digits and dashes. */
  fileName: string;
  /** e.g. `fr`. */
  language: Language;
  dir: "ltr" | "rtl";
  shop: { name: string; contact: string[] };
  /** #rrggbb, dark enough for white paper. */
  accent: string;
  /** Number and dates: what each is, and its value. */
  facts: [name: string, value: string][];
  /** Who it is from and for, and where things go. */
  parties: { title: string; lines: string[] }[];
  /** What each column holds: the thing first, numbers after it. */
  columns: string[];
  /** `cells` are those behind the thing itself. */
  rows: { title: string; details: string[]; cells: string[] }[];
  sums: { name: string; amount: string; strong: boolean }[];
  notes: { title: string; text: string }[];
  /** At the foot of each page. */
  foot: string;
  pageWords: (page: number, of: number) => string;
};

/** A paper and the shop's logo for it, as a PNG; null where there is none, or none can be had now. */
export type Printable = { paper: Paper; logo: Uint8Array | null };
