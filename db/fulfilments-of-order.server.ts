import { sql } from "drizzle-orm";

/* The parcels of an order, as a part of it. */

export type FulfilmentStatusWord = "sent" | "delivered" | "called_off";
export type TrackingRow = { carrier: string; trackingNumber: string; trackingUrl: string };
/** How many of which line of an order. */
export type LineCount = { lineId: string; quantity: number };

export type FulfilmentRow = TrackingRow & {
  id: string;
  status: FulfilmentStatusWord;
  /** The press of the button that sent it; null in parcels from before there were several. */
  press: string | null;
  createdAt: Date;
  deliveredAt: Date | null;
  calledOffAt: Date | null;
  lines: LineCount[];
};

/** The parcels of the order `o`, oldest first. */
export const fulfilmentsOfOrder = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'status', f.status, 'press', f.press,
    'carrier', f.carrier, 'trackingNumber', f.tracking_number, 'trackingUrl', f.tracking_url,
    'createdAt', f.created_at, 'deliveredAt', f.delivered_at, 'calledOffAt', f.called_off_at,
    'lines', (select coalesce(jsonb_agg(jsonb_build_object('lineId', i.line_id, 'quantity', i.quantity)), '[]')
      from fulfilment_lines i where i.store_id = f.store_id and i.fulfilment_id = f.id))
    order by f.created_at, f.id), '[]')
  from fulfilments f where f.store_id = o.store_id and f.order_id = o.id)`;
