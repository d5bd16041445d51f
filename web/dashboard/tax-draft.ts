import { z } from "zod";
import type { PlacedTax } from "#domain/delivery/terms.ts";

const text = z.string().max(500);

/** The store's taxes while they are edited: rates in per cent, as they are typed. */
export const TAX_DRAFT = z
  .array(
    z.object({
      id: text,
      name: text,
      place: text,
      percent: text,
      included: z.boolean(),
      onDelivery: z.boolean(),
    }),
  )
  .max(500);

export type TaxDraft = z.infer<typeof TAX_DRAFT>[number];

export const taxDraft = ({ rate, ...tax }: PlacedTax): TaxDraft => ({ ...tax, percent: String(rate / 100) });

/** What is no rate becomes NaN, which the rules refuse beside the field. */
export const readTax = ({ percent, ...tax }: TaxDraft): PlacedTax => ({
  ...tax,
  rate: /^\s*\d{1,3}([.,]\d{1,2})?\s*%?\s*$/.test(percent)
    ? Math.round(Number.parseFloat(percent.replace(",", ".")) * 100)
    : Number.NaN,
});

export const newTax = (place: string): TaxDraft => ({
  id: crypto.randomUUID(),
  name: "VAT",
  place,
  percent: "",
  included: true,
  onDelivery: true,
});
