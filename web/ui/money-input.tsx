import type { ComponentProps } from "react";
import { Input } from "./input.tsx";
import { cn } from "./class-names.ts";

/** "₦" for NGN, "GH₵" for GHS: what goes before the amount. */
export function currencySign(currency: string): string {
  const parts = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}

type Props = ComponentProps<"input"> & { currency: string };

/** An amount as people write it; the currency stands before it and is not typed. */
export function MoneyInput({ currency, className, ...rest }: Props) {
  const sign = currencySign(currency);
  return (
    <span className="relative block min-w-0">
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 start-0 grid place-items-center ps-3 text-sm text-muted-foreground"
      >
        {sign}
      </span>
      <Input
        inputMode="decimal"
        autoComplete="off"
        {...rest}
        className={cn(
          "tabular-nums",
          sign.length > 2 ? "ps-12" : sign.length > 1 ? "ps-10" : "ps-8",
          className,
        )}
      />
    </span>
  );
}
