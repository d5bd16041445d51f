import { westernDigits } from "./western-digits.ts";

/** A code as somebody typed it, in whichever digits, without the spaces and dashes that letters and apps show in it. */
export const typedDigits = (typed: string): string => westernDigits(typed).replace(/[\s\p{Pd}]/gu, "");
