import { isId } from "../id.ts";

const MOST = 5;

/** The first products that an address names; what can't be an id names nothing. */
export const idsOf = (named: string[]): string[] => [...new Set(named.filter(isId))].slice(0, MOST);
