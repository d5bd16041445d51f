import type { History } from "./history.ts";

/** Days on sale since the last sale, or since it is on sale; null when it never was. */
export function quietDays({ periodDays, units, onSale }: History): number | null {
  let days = 0;
  let ever = false;
  for (let at = units.length - 1; at >= 0; at -= 1) {
    if ((units[at] ?? 0) > 0) return Math.floor(days);
    const share = onSale ? (onSale[at] ?? 0) : 1;
    if (!(share > 0)) continue;
    ever = true;
    days += periodDays * Math.min(1, share);
  }
  return ever ? Math.floor(days) : null;
}
