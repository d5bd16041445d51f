/** How demand comes: often or seldom, in even or in uneven amounts. */
export type DemandClass = "smooth" | "erratic" | "intermittent" | "lumpy";

/** What a record must have before it is judged by itself. */
export const ENOUGH = { sales: 4, weeks: 8 } as const;

/** Where one method begins to be better than the other (Syntetos, Boylan, Croston 2005, doi 10.1057/palgrave.jors.2601841). */
const SELDOM = 1.32;
const UNEVEN = 0.49;

export type SalesRecord = {
  /** Weeks with a sale. */
  sales: number;
  /** Weeks on sale, parts of weeks as parts. */
  weeks: number;
  units: number;
  /** Of the units of each week, squared. */
  squares: number;
};

/** Weeks between sales, and the squared coefficient of variation of what sells in a week that has a sale; null when there is too little. */
export function demandClass({ sales, weeks, units, squares }: SalesRecord): DemandClass | null {
  if (sales < ENOUGH.sales || weeks < ENOUGH.weeks) return null;
  const size = units / sales;
  const uneven = squares / sales / size ** 2 - 1 >= UNEVEN;
  if (weeks / sales >= SELDOM) return uneven ? "lumpy" : "intermittent";
  return uneven ? "erratic" : "smooth";
}

/** Whether something of this class sells nearly every week. */
export const isOften = (kind: DemandClass | null): boolean => kind === "smooth" || kind === "erratic";
