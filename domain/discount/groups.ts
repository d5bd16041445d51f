/**
 * Every group in which each may stand beside each other, and to which no other can be added: maximal cliques, found as Bron
 * and Kerbosch did (Communications of the ACM 16, 1973) with Tomita's pivot. In the order of `all`.
 */
export function largestGroups<T>(all: readonly T[], together: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = [];
  const near = new Map(
    all.map((one) => [one, new Set(all.filter((other) => other !== one && together(one, other)))]),
  );
  const beside = (one: T): Set<T> => near.get(one) ?? new Set<T>();
  const grow = (group: T[], open: T[], done: T[]): void => {
    if (open.length === 0 && done.length === 0) {
      groups.push(all.filter((one) => group.includes(one)));
      return;
    }
    const reach = (one: T) => open.filter((other) => beside(one).has(other)).length;
    const pivot = [...open, ...done].reduce((best, one) => (reach(one) > reach(best) ? one : best));
    let left = open;
    const tried = [...done];
    for (const one of open.filter((each) => !beside(pivot).has(each))) {
      const fits = (other: T) => beside(one).has(other);
      grow([...group, one], left.filter(fits), tried.filter(fits));
      left = left.filter((other) => other !== one);
      tried.push(one);
    }
  };
  grow([], [...all], []);
  return groups;
}
