export type { MethodNote } from "#db/payment-methods.server.ts";
