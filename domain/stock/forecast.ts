import {
  countedUntil,
  emptyUntil,
  soldUntil,
  variantsOnSale,
  type OnSaleRow,
} from "#db/demand-histories.server.ts";
import { insertEvents } from "#db/events.server.ts";
import {
  beginForecasts,
  endForecasts,
  forgetForecastsBefore,
  keepForecasts,
  type NewForecast,
} from "#db/forecasts.server.ts";
import { Refused } from "#db/refused.server.ts";
import { stockTerms, type StockTerms } from "#db/stock-terms.server.ts";
import type { StoreContext } from "../context.ts";
import { handleSoon, storeEvent } from "../event/tell.ts";
import { forecastOf, type Demand, type Known } from "../forecast/demand.ts";
import { firstShort } from "../forecast/first-short.ts";
import { learnDemand } from "../forecast/forecast-demand.ts";
import { learnPool } from "../forecast/learn-pool.ts";
import { RUN_OUT_SHARES } from "../forecast/run-out.ts";
import { plusDays, type Day } from "../store/day.ts";
import { historiesOf, LONGEST_DAYS } from "./histories.ts";
import { keepKnown, readKnown } from "./known.ts";
import { USUAL_TERMS } from "./terms.ts";

/** "Soon" in days, on the Stock page. */
export const SOON_DAYS = 14;
const KEPT_DAYS = 90;
/** What never sells is enough for ever; a whole number has room for this. */
const MOST = 1_000_000_000;

/**
 * Forecasts what each of a store's variants will be asked for, from the days that are counted, and keeps it; whoever wants to know is told
 * of what will be gone too soon, once as long as it stays so. It can be done again, twice at once and cut off anywhere: all of it is kept,
 * or nothing. Leaves a row of what it did. Throws what the database throws; that stands in the row, too.
 */
export async function forecastStock(shop: StoreContext): Promise<void> {
  const { day } = await shop.db.read({ day: countedUntil() });
  if (day === null) return;
  await shop.db.write({ begun: beginForecasts(day, shop.now()) });
  try {
    await forecastAfter(shop, day).catch((error: unknown) => {
      // Another run told of something meanwhile: the second look sees that.
      if (error instanceof Refused && error.code === "told_already") return forecastAfter(shop, day);
      throw error;
    });
  } catch (error) {
    const problem = String(error).slice(0, 500);
    await shop.db.write({
      ended: endForecasts({ day, variants: 0, problem, known: null, at: shop.now() }),
    });
    throw error;
  }
}

async function forecastAfter(shop: StoreContext, day: Day): Promise<void> {
  const { timeZone } = shop.store;
  const { terms, ...books } = await shop.db.read({
    terms: stockTerms(),
    onSale: variantsOnSale(day, timeZone),
    sold: soldUntil(day, LONGEST_DAYS),
    empty: emptyUntil(day, timeZone),
  });
  const histories = historiesOf(books);
  const pool = learnPool(histories.map(({ history }) => history));
  const kept = keepKnown(pool);
  const known = readKnown(kept);
  const made = histories.map(({ row, history }) =>
    newForecast(row, learnDemand(history, pool), known, {
      terms: terms ?? USUAL_TERMS,
      morning: plusDays(day, 1),
    }),
  );
  const fresh = books.onSale.filter(({ warned }, at) => !warned && made[at]?.short);
  const at = shop.now();
  await shop.db.write({
    ...keepForecasts(
      day,
      made,
      fresh.map(({ variantId }) => variantId),
      at,
    ),
    ...(fresh.length > 0 && { told: insertEvents([runsOut(shop, fresh, at)]) }),
    ended: endForecasts({ day, variants: made.length, problem: "", known: kept, at }),
    forgotten: forgetForecastsBefore(plusDays(day, -KEPT_DAYS)),
  });
  if (fresh.length > 0) await handleSoon(shop);
}

/** One for the whole store: a night that finds twenty things short is one piece of news. */
const runsOut = (shop: StoreContext, fresh: OnSaleRow[], at: Date) =>
  storeEvent(shop, "STOCK_RUNS_OUT", at, {
    count: fresh.length,
    ...(fresh.length === 1 && { productId: fresh[0]?.productId, variantId: fresh[0]?.variantId }),
  });

function newForecast(
  row: OnSaleRow,
  demand: Demand,
  known: Known,
  { terms, morning }: { terms: StockTerms; morning: Day },
): NewForecast {
  const forecast = forecastOf(demand, known);
  const { warnDays, leadDays, service, overDays } = terms;
  const stock = { today: morning, units: row.stock, incoming: row.coming };
  const lasts = firstShort(forecast, stock, RUN_OUT_SHARES.likely) ?? Infinity;
  const enough = demand.missing === null;
  return {
    variantId: row.variantId,
    enough,
    perDay: forecast.rate,
    // What is there in the morning has to last until goods that are ordered then have come.
    orderAt: Math.min(MOST, forecast.quantile(leadDays + 1, service / 100)),
    soonAt: Math.min(MOST, forecast.quantile(SOON_DAYS, 0.5)),
    overAt: Math.min(MOST, Math.ceil(forecast.rate * overDays)),
    quietDays: demand.quietDays,
    demand,
    // What is gone already is told by what took the last (`STOCK_LOW`).
    short: enough && warnDays !== null && row.stock > 0 && lasts <= warnDays,
  };
}
