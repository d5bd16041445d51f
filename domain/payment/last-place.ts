import type { MethodRow } from "#db/payment-methods.server.ts";
import type { PaymentProvider } from "./providers.ts";

/** Where a way to pay stands that is added now: after all others. One that is there already stays where it is. */
export const lastPlace = (methods: MethodRow[], provider: PaymentProvider): number =>
  methods.find((method) => method.provider === provider)?.position ??
  Math.max(0, ...methods.map(({ position }) => position + 1));
