/** A number as people type it; what is none is not a number, and the rule says so beside the field. */
export const count = (text = ""): number =>
  /^[+-]?\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
