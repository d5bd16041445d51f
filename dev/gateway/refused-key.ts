/**
 * Keys that the stand-ins take no more, so that this can be tried: those with "bad" as a word of its own, e.g. `sk_test_bad`.
 * Random keys have the same letters by chance, and are taken.
 */
export const isRefusedKey = (key: string): boolean => /[_-]bad(?:[_-]|$)/.test(key);
