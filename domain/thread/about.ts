const HANDLE = /^[\p{L}\p{M}\p{N}_-]{1,200}$/u;

/** Whether this can be the last part of a product's address, in letters of any script. */
export const isProductAddress = (text: string): boolean => HANDLE.test(text);
