import type { Recipient } from "../order/recipient.ts";

/** The most that one account keeps. */
export const MOST_ADDRESSES = 20;

/** An address in a buyer's book. The preferred one is what a checkout begins with. */
export type SavedAddress = Recipient & { id: string; preferred: boolean };
