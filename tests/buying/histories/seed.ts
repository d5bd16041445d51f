const MOST = 2 ** 31;

/** The seed that was asked for. A word that is none would make histories that nobody can make once more, so it is refused. */
export function seedOf(wanted = "68677640"): number {
  if (wanted === "new") return Math.floor(Math.random() * MOST);
  if (/^\d+$/.test(wanted) && Number(wanted) < MOST) return Number(wanted);
  throw new Error(`SEED is "new" or a whole number from 0 to ${MOST - 1}, not "${wanted}".`);
}
