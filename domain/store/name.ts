import { namesWebAddress } from "../web-address.ts";

export const STORE_NAME_LEAST = 2;
export const STORE_NAME_MOST = 60;

/** One sentence that says why this can be no store's name, or null. */
export function checkNameOfStore(name: string): string | null {
  const { length } = Array.from(name);
  if (length < STORE_NAME_LEAST)
    return `Please give your store a name of at least ${STORE_NAME_LEAST} characters.`;
  if (length > STORE_NAME_MOST) return `Please use at most ${STORE_NAME_MOST} characters.`;
  // What no one sees would let one store pass for another, or for none; within an emoji it is part of the picture.
  if (/[\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(name.replace(/\p{RGI_Emoji}/gv, "")))
    return "There is a character in this name that can't be seen. Please type the name instead of pasting it.";
  if ((name.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < STORE_NAME_LEAST)
    return `Please give your store a name with at least ${STORE_NAME_LEAST} letters or digits.`;
  // Letters of the platform come from the same address: no store may pass for it.
  if (
    name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "")
      .includes("opnmrt")
  )
    return "This name is kept for the platform. Please choose another.";
  if (namesWebAddress(name)) return "Please write your store's name without a web address.";
  // It goes into the subject and sender of letters.
  if (/[\p{Cc}<>"]/u.test(name)) return 'Please leave out < > and ".';
  return null;
}
