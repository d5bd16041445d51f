import { z } from "zod";
import type { DeliveryTerms } from "#domain/delivery/terms.ts";
import { parseMoney } from "#domain/money.ts";
import { typedMoney } from "./product-draft.ts";

const text = z.string().max(2_000);
const way = { id: text, name: text, daysFrom: text, daysTo: text, active: z.boolean() };
const band = z.object({ key: text, upTo: text, price: text });
const rate = z.object({
  ...way,
  by: z.enum(["flat", "weight", "total"]),
  price: text,
  freeOver: text,
  bands: z.array(band).max(100),
});
const zone = z.object({
  id: text,
  name: text,
  places: z.array(text).max(500),
  rates: z.array(rate).max(100),
});
const area = z.object({ ...way, place: text, price: text, freeOver: text, note: text });
const address = z.object({
  line1: text,
  line2: text,
  city: text,
  region: text,
  postcode: text,
  country: text,
});
const point = z.object({ ...way, address, hours: text });

/** How a store delivers while it is edited: amounts, weights (kg) and days as they are typed. */
export const DELIVERY_DRAFT = z.object({
  zones: z.array(zone).max(200),
  areas: z.array(area).max(500),
  points: z.array(point).max(200),
});

export type DeliveryDraft = z.infer<typeof DELIVERY_DRAFT>;
export type ZoneDraft = DeliveryDraft["zones"][number];
export type RateDraft = ZoneDraft["rates"][number];
export type AreaDraft = DeliveryDraft["areas"][number];
export type PointDraft = DeliveryDraft["points"][number];

/** What is typed of how a store delivers. */
export function deliveryDraft({ zones, areas, points }: DeliveryTerms, currency: string): DeliveryDraft {
  const money = (amount: number | null) => typedMoney(amount, currency);
  const days = ({ daysFrom, daysTo }: { daysFrom: number | null; daysTo: number | null }) => ({
    daysFrom: String(daysFrom ?? ""),
    daysTo: String(daysTo ?? ""),
  });
  return {
    zones: zones.map((zone) => ({
      ...zone,
      rates: zone.rates.map((rate) => ({
        ...rate,
        ...days(rate),
        price: money(rate.price),
        freeOver: money(rate.freeOver),
        bands: rate.bands.map(({ upTo, price }) => ({
          key: crypto.randomUUID(),
          upTo: upTo === null ? "" : rate.by === "weight" ? String(upTo / 1_000) : money(upTo),
          price: money(price),
        })),
      })),
    })),
    areas: areas.map((area) => ({
      ...area,
      ...days(area),
      price: money(area.price),
      freeOver: money(area.freeOver),
    })),
    points: points.map((point) => ({ ...point, ...days(point) })),
  };
}

/** What a draft says. What is no amount, weight or number of days becomes NaN, which the rules refuse beside the field. */
export function readDelivery({ zones, areas, points }: DeliveryDraft, currency: string): DeliveryTerms {
  const money = (typed: string) => parseMoney(typed, currency) ?? Number.NaN;
  const orNothing = <T>(typed: string, read: (typed: string) => T) =>
    typed.trim() === "" ? null : read(typed);
  const days = ({ daysFrom, daysTo }: { daysFrom: string; daysTo: string }) => ({
    daysFrom: orNothing(daysFrom, whole),
    daysTo: orNothing(daysTo, whole),
  });
  return {
    zones: zones.map((zone) => ({
      ...zone,
      rates: zone.rates.map((rate) => ({
        ...rate,
        ...days(rate),
        price: rate.by === "flat" ? money(rate.price) : 0,
        freeOver: orNothing(rate.freeOver, money),
        bands:
          rate.by === "flat"
            ? []
            : rate.bands.map(({ upTo, price }) => ({
                upTo: orNothing(upTo, rate.by === "weight" ? gramsOf : money),
                price: money(price),
              })),
      })),
    })),
    areas: areas.map((area) => ({
      ...area,
      ...days(area),
      price: money(area.price),
      freeOver: orNothing(area.freeOver, money),
    })),
    points: points.map((point) => ({ ...point, ...days(point) })),
  };
}

const whole = (typed: string): number => (/^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : Number.NaN);

/** "1.2" kilograms → 1200; "1,2" as well. */
export const gramsOf = (typed: string): number =>
  /^\s*\d{1,5}([.,]\d{1,3})?\s*$/.test(typed)
    ? Math.round(Number(typed.replace(",", ".")) * 1_000)
    : Number.NaN;

const newWay = (name: string) => ({ id: crypto.randomUUID(), name, daysFrom: "", daysTo: "", active: true });

export const newBand = () => ({ key: crypto.randomUUID(), upTo: "", price: "" });

export const newRate = (): RateDraft => ({
  ...newWay("Delivery"),
  by: "flat",
  price: "",
  freeOver: "",
  bands: [newBand()],
});
export const newZone = (): ZoneDraft => ({
  id: crypto.randomUUID(),
  name: "",
  places: [],
  rates: [newRate()],
});
export const newArea = (place: string): AreaDraft => ({
  ...newWay(""),
  place,
  price: "",
  freeOver: "",
  note: "",
});
export const newPoint = (country: string): PointDraft => ({
  ...newWay(""),
  address: { line1: "", line2: "", city: "", region: "", postcode: "", country },
  hours: "",
});
