import { uuidv7 } from "uuidv7";
import { isId } from "../id.ts";
import { plainLine } from "../plain-line.ts";
import { isPlace } from "../place/place.ts";
import { readRecipient } from "../order/recipient.ts";
import type { Area, Band, DeliveryTerms, PickupPoint, Rate, Zone } from "./terms.ts";

/** The most of each that a store has, and the longest texts, in characters. */
export const DELIVERY_MOST = {
  zones: 50,
  rates: 20,
  bands: 20,
  areas: 100,
  points: 50,
  places: 300,
  name: 60,
  text: 200,
  days: 365,
} as const;

/** A thousand million of the currency, as for other amounts; ten tons. */
const AMOUNT_MOST = 1e12;
const GRAMS_MOST = 10_000_000;

export type Problems = Record<string, string>;

/** Writes down what is wrong at a path: `zones.0.rates.1.price`. */
type Tell = (path: string, fine: boolean, otherwise: string) => void;

/** How a store is to deliver, as it is kept, and a sentence for each field that needs another look. Ids that are none are given. */
export function checkDelivery({ zones, areas, points }: DeliveryTerms): {
  terms: DeliveryTerms;
  problems: Problems;
} {
  const problems: Problems = {};
  const tell: Tell = (path, fine, otherwise) => {
    if (!fine) problems[path] ??= otherwise;
  };
  const { zones: z, areas: a, points: p } = DELIVERY_MOST;
  tell("zones", zones.length <= z, `There can be at most ${z} zones.`);
  tell("areas", areas.length <= a, `There can be at most ${a} areas.`);
  tell("points", points.length <= p, `There can be at most ${p} places to pick up.`);
  const terms = {
    zones: zones.slice(0, z).map((zone, at) => checkZone(zone, `zones.${at}`, tell)),
    areas: areas.slice(0, a).map((area, at) => checkArea(area, `areas.${at}`, tell)),
    points: points.slice(0, p).map((point, at) => checkPoint(point, `points.${at}`, tell)),
  };
  const seen = new Map<string, string>();
  terms.zones.forEach((zone, at) => {
    for (const place of zone.places) {
      const other = seen.get(place);
      tell(`zones.${at}.places`, other === undefined, `One of these is in the zone “${other}” already.`);
      seen.set(place, zone.name);
    }
  });
  return { terms, problems };
}

function checkZone({ id, name, places, rates }: Zone, at: string, tell: Tell): Zone {
  tell(`${at}.places`, places.length > 0, "Choose where this zone is.");
  tell(
    `${at}.places`,
    places.every(isPlace) && places.length <= DELIVERY_MOST.places,
    "Choose places from the list.",
  );
  tell(
    `${at}.rates`,
    rates.length <= DELIVERY_MOST.rates,
    `There can be at most ${DELIVERY_MOST.rates} rates.`,
  );
  return {
    id: isId(id) ? id : uuidv7(),
    name: checkName(name, `${at}.name`, tell),
    places: [...new Set(places)],
    rates: rates.slice(0, DELIVERY_MOST.rates).map((rate, i) => checkRate(rate, `${at}.rates.${i}`, tell)),
  };
}

function checkRate(rate: Rate, at: string, tell: Tell): Rate {
  const { by, freeOver } = rate;
  tell(`${at}.by`, by === "flat" || by === "weight" || by === "total", "Choose what it goes by.");
  if (by === "flat") tell(`${at}.price`, isAmount(rate.price), AMOUNT);
  tell(`${at}.freeOver`, freeOver === null || isAmount(freeOver), AMOUNT_OR_NOTHING);
  const bands = by === "flat" ? [] : checkBands(rate.bands, by, at, tell);
  return { ...checkWay(rate, at, tell), by, price: by === "flat" ? rate.price : 0, bands, freeOver };
}

function checkBands(bands: Band[], by: "weight" | "total", at: string, tell: Tell): Band[] {
  tell(`${at}.bands`, bands.length > 0, "Add at least one step.");
  tell(
    `${at}.bands`,
    bands.length <= DELIVERY_MOST.bands,
    `There can be at most ${DELIVERY_MOST.bands} steps.`,
  );
  const limit = by === "weight" ? GRAMS_MOST : AMOUNT_MOST;
  const kept = bands.slice(0, DELIVERY_MOST.bands);
  kept.forEach(({ upTo, price }, i) => {
    const before = i === 0 ? 0 : (kept[i - 1]?.upTo ?? Number.POSITIVE_INFINITY);
    tell(`${at}.bands.${i}.price`, isAmount(price), AMOUNT);
    if (upTo === null)
      tell(`${at}.bands.${i}.upTo`, i === kept.length - 1, "Only the last step can be without an end.");
    else
      tell(
        `${at}.bands.${i}.upTo`,
        Number.isSafeInteger(upTo) && upTo > before && upTo <= limit,
        "Each step must end higher than the one before.",
      );
  });
  return kept;
}

function checkArea(area: Area, at: string, tell: Tell): Area {
  const { place, price, freeOver } = area;
  tell(`${at}.place`, place !== "*" && isPlace(place), "Choose the country or region it lies in.");
  tell(`${at}.price`, isAmount(price), AMOUNT);
  tell(`${at}.freeOver`, freeOver === null || isAmount(freeOver), AMOUNT_OR_NOTHING);
  return {
    ...checkWay(area, at, tell),
    place,
    price,
    freeOver,
    note: checkText(area.note, `${at}.note`, tell),
  };
}

function checkPoint(point: PickupPoint, at: string, tell: Tell): PickupPoint {
  const { recipient, problems } = readRecipient({ name: "-", phone: "", address: point.address });
  for (const [field, words] of Object.entries(problems))
    if (field.startsWith("address.") && field !== "address.postcode") tell(`${at}.${field}`, false, words);
  return {
    ...checkWay(point, at, tell),
    address: recipient.address,
    hours: checkText(point.hours, `${at}.hours`, tell),
  };
}

type Way = Pick<Rate, "id" | "name" | "daysFrom" | "daysTo" | "active">;

function checkWay({ id, name, daysFrom, daysTo, active }: Way, at: string, tell: Tell): Way {
  const days = (n: number | null) =>
    n === null || (Number.isSafeInteger(n) && n >= 0 && n <= DELIVERY_MOST.days);
  const both = (daysFrom === null) === (daysTo === null);
  tell(
    `${at}.daysTo`,
    days(daysFrom) && days(daysTo) && both && (daysFrom ?? 0) <= (daysTo ?? 0),
    `Write from how many to how many days, at most ${DELIVERY_MOST.days}, or leave both empty.`,
  );
  return {
    id: isId(id) ? id : uuidv7(),
    name: checkName(name, `${at}.name`, tell),
    daysFrom,
    daysTo,
    active,
  };
}

function checkName(typed: string, path: string, tell: Tell): string {
  const name = plainLine(typed);
  tell(path, name.length > 0, "Give it a name.");
  tell(path, name.length <= DELIVERY_MOST.name, `Please use at most ${DELIVERY_MOST.name} characters.`);
  return name;
}

function checkText(typed: string, path: string, tell: Tell): string {
  const text = plainLine(typed);
  tell(path, text.length <= DELIVERY_MOST.text, `Please use at most ${DELIVERY_MOST.text} characters.`);
  return text;
}

const AMOUNT = "Please write an amount of zero or more.";
const AMOUNT_OR_NOTHING = "Please write an amount of zero or more, or leave it empty.";

const isAmount = (amount: number): boolean =>
  Number.isSafeInteger(amount) && amount >= 0 && amount <= AMOUNT_MOST;
