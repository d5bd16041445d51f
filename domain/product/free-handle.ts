/** The first of base, base-2, base-3 … that is not taken. */
export function freeHandle(base: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  for (let at = 1; ; at += 1) {
    const handle = at === 1 ? base : `${base}-${at}`;
    if (!used.has(handle)) return handle;
  }
}
