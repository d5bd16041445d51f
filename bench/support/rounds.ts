import type { Load } from "./load.ts";

/** The middle one of an odd number of rounds: these machines are noisy, and one bad second must not decide. */
export const middle = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Each thing measured in turn, `rounds` times over, so that all of them see the same good and bad seconds. */
export async function inTurn<K extends string>(
  things: Record<K, () => Promise<Load>>,
  rounds: number,
): Promise<Record<K, Load[]>> {
  const names = Object.keys(things) as K[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as Load[]])) as Record<K, Load[]>;
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) measured[name].push(await things[name]());
  return measured;
}
