import { toBase64Url } from "../base64url.ts";

/** A key to an order's page: 128 random bits, 22 letters. Whoever holds it may see the order. */
export const newOrderKey = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
