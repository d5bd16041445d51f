/** Adds up rows, name by name; `nothing` has the names, and is the sum of none. */
export function addUp<Name extends string>(
  nothing: Record<Name, number>,
  rows: readonly Record<NoInfer<Name>, number>[],
): Record<Name, number> {
  const sums: Record<Name, number> = { ...nothing };
  const names = Object.keys(nothing) as Name[];
  for (const row of rows) for (const name of names) sums[name] += row[name];
  return sums;
}
