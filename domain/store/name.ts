export const STORE_NAME_LEAST = 2;
export const STORE_NAME_MOST = 60;

/** One sentence that says why this can be no store's name, or null. */
export function checkNameOfStore(name: string): string | null {
  const { length } = Array.from(name);
  if (length < STORE_NAME_LEAST) return "Please give your store a name of at least 2 characters.";
  if (length > STORE_NAME_MOST) return `Please use at most ${STORE_NAME_MOST} characters.`;
  // It goes into the subject and sender of letters.
  if (/[\p{Cc}<>"]/u.test(name)) return 'Please leave out < > and ".';
  return null;
}
