import { calibrated } from "../forecast/calibration.ts";
import type { Known } from "../forecast/demand.ts";
import type { DemandClass } from "../forecast/demand-class.ts";
import type { Pool } from "../forecast/learn-pool.ts";
import { RUN_OUT_SHARES } from "../forecast/run-out.ts";
import { SERVICES } from "./terms.ts";

/** What a store knows of all its variants, as it is kept between a night and the next. */
export type KeptKnown = {
  weekdays: number[] | null;
  season: number[] | null;
  /** By class, and by the share in percent: the share to ask for. */
  asked: Record<string, Record<string, number>>;
};

const CLASSES: (DemandClass | null)[] = ["smooth", "erratic", "intermittent", "lumpy", null];
/** All shares that are ever asked for, in percent. */
const SHARES = [...new Set([...SERVICES, ...Object.values(RUN_OUT_SHARES).map((share) => share * 100)])];
const nameOf = (kind: DemandClass | null): string => kind ?? "thin";

export const keepKnown = ({ weekdays, now, calibration }: Pool): KeptKnown => ({
  weekdays: weekdays && [...weekdays],
  season: now.season && [...now.season],
  asked: Object.fromEntries(
    CLASSES.map((kind) => [
      nameOf(kind),
      Object.fromEntries(SHARES.map((share) => [share, calibrated(calibration, kind, share / 100)])),
    ]),
  ),
});

export const readKnown = ({ weekdays, season, asked }: KeptKnown): Known => ({
  weekdays,
  season,
  asked: (kind, share) => asked[nameOf(kind)]?.[Math.round(share * 100)] ?? share,
});
