/** Tells one number of the bench that is running. */
export type Tell = (metric: string, value: number, unit: string) => void;
/** `options` are those of the command line that the bench's file names in `options`. */
export type Bench = (tell: Tell, options: Record<string, string>) => Promise<void>;

/** Writes one number as a line of JSON. */
export function emit(bench: string, metric: string, value: number, unit: string): void {
  console.log(JSON.stringify({ bench, metric, value: rounded(value), unit }));
}

/** Three decimals; of what is smaller than one, four figures. */
const rounded = (value: number): number =>
  Number(Math.abs(value) < 1 ? value.toPrecision(4) : value.toFixed(3));
