import { inOneLine } from "#domain/delivery/in-one-line.ts";
import type { DeliveryTerms } from "#domain/delivery/terms.ts";
import type { DemoStore } from "../catalogue.ts";
import { random } from "../random.ts";
import type { Row, Shelf } from "./catalogue.ts";
import { idAt } from "./ids.ts";

/** Rows of how a store delivers and what it taxes, in the order in which they may be written, and the line its pages say. */
export function deliveryRows(store: DemoStore, shelf: Shelf): { line: Row; rows: Record<string, Row[]> } {
  const r = random(`delivery of ${store.slug}`);
  const store_id = shelf.storeId;
  const { zones, areas, points, taxes } = store.terms;
  const base = (position: number) => ({ id: idAt(shelf.opened, r), store_id, position });
  const way = ({ name, days: [from, to] }: { name: string; days: readonly [number, number] }) => ({
    name,
    days_from: from,
    days_to: to,
    active: true,
  });
  const places = zones.map(({ name, places, rates }, at) => ({ zone: { ...base(at), name, places }, rates }));
  const rows = {
    shipping_zones: places.map(({ zone }) => zone),
    shipping_rates: places.flatMap(({ zone, rates }) =>
      rates.map((rate, at) => ({
        ...base(at),
        ...way(rate),
        zone_id: zone.id,
        by: rate.by,
        price: rate.price ?? 0,
        bands: rate.bands ?? [],
        free_over: rate.freeOver ?? null,
      })),
    ),
    delivery_areas: areas.map(({ place, price, note, ...area }, at) => ({
      ...base(at),
      ...way(area),
      place,
      price,
      free_over: null,
      note,
    })),
    pickup_points: points.map(({ address, hours, ...point }, at) => ({
      ...base(at),
      ...way(point),
      address,
      hours,
    })),
    tax_rules: taxes.map(({ onDelivery, ...tax }, at) => ({ ...base(at), ...tax, on_delivery: onDelivery })),
  };
  const said = inOneLine(termsOf(store), store.country);
  return {
    line: {
      delivery_fee: said.deliveryFee,
      free_delivery_over: said.freeDeliveryOver,
      delivery_varies: said.deliveryVaries,
    },
    rows,
  };
}

/** The same as the rules know it. */
function termsOf({ terms: { zones, areas } }: DemoStore): DeliveryTerms {
  const always = { id: "", daysFrom: null, daysTo: null, active: true };
  return {
    zones: zones.map(({ name, places, rates }) => ({
      id: "",
      name,
      places: [...places],
      rates: rates.map(({ by, price = 0, bands = [], freeOver = null, ...rate }) => ({
        ...always,
        name: rate.name,
        by,
        price,
        bands: [...bands],
        freeOver,
      })),
    })),
    areas: areas.map(({ name, place, price, note }) => ({
      ...always,
      name,
      place,
      price,
      note,
      freeOver: null,
    })),
    points: [],
  };
}
