import type { Signer } from "#domain/context.ts";
import { macFor } from "./mac.ts";

/** Signs for any store with keys derived for it: what one store signed, another takes for a forgery. */
export const storeSigner = (secretKey: string): Signer => ({
  sign: (storeId, purpose, text) => macFor(secretKey, `store:${storeId}`)(purpose, text),
});
