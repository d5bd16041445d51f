import { COMMON_WORDS } from "./common-passwords.ts";

/** NIST SP 800-63B asks for length and a list of common ones, and advises against rules about kinds of characters. */
export const PASSWORD_LEAST = 10;
export const PASSWORD_MOST = 128;

const TOO_COMMON =
  "This one is on the lists that thieves try first. Three or four words that only you would put together are better.";

/**
 * One sentence, whole as catalogues know it, that says why `password` cannot be taken, or null. Length is in characters as a person counts
 * them; `email` is lower-case.
 */
export function passwordProblem(password: string, email: string): string | null {
  const { length } = Array.from(password);
  if (length < PASSWORD_LEAST) return "Please use at least 10 characters.";
  if (length > PASSWORD_MOST) return "Please use at most 128 characters.";
  const plain = password.toLowerCase();
  if (plain.includes("opnmrt")) return "Please leave our name out of your password.";
  const [mailbox = ""] = email.split("@");
  if (mailbox.length >= 3 && plain.includes(mailbox))
    return "Please leave your e-mail address out of your password.";
  return isCommon(plain) ? TOO_COMMON : null;
}

/** Whether a guesser who knows the usual lists and the usual tricks would try `plain` (lower-case) early. */
export function isCommon(plain: string): boolean {
  if (/^[^a-z\u0080-\u{10ffff}]+$/u.test(plain)) return true;
  if (new Set(plain).size < 5) return true;
  if (isRepetition(plain) || isWalk(plain)) return true;
  return [plain, unleet(plain)].some((text) => isCommonWord(text));
}

/** One word from the list, alone or repeated, with any digits and signs around and between. */
function isCommonWord(text: string): boolean {
  const words = text.split(/[^\p{L}]+/u).filter((word) => word.length > 1);
  if (words.length === 0) return false;
  if (COMMON_WORDS.has(words.join(""))) return true;
  const different = new Set(words.map((word) => shortestUnit(word)));
  return (
    different.size === 1 &&
    words.every((word) => COMMON_WORDS.has(word) || COMMON_WORDS.has(shortestUnit(word)))
  );
}

const isRepetition = (text: string): boolean => shortestUnit(text).length <= Math.min(5, text.length / 2);

/** "abcabcabc" → "abc"; "abcabca" → "abc"; text that does not repeat comes back whole. */
function shortestUnit(text: string): string {
  for (let size = 1; size <= text.length / 2; size += 1) {
    const unit = text.slice(0, size);
    if (unit.repeat(Math.ceil(text.length / size)).startsWith(text)) return unit;
  }
  return text;
}

const ROWS = [
  "1234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "azertyuiop",
  "qsdfghjklm",
  "qwertzuiop",
  "abcdefghijklmnopqrstuvwxyz",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "1q2w3e4r5t6y7u8i9o0p",
  "qawsedrftgyhujikolp",
];
const WALKS = ROWS.flatMap((row) => [row, Array.from(row).reverse().join("")]);
const STEP_LEAST = 3;

/** Whether the text is nothing but pieces of three or more neighbouring keys, like `qwerty12345` or `zaq12wsx`. */
function isWalk(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const longest = Math.max(...WALKS.map((walk) => sharedFrom(walk, text.slice(at))));
    if (longest < STEP_LEAST) return text.length - at < STEP_LEAST;
    at += longest;
  }
  return true;
}

/** How many characters of the start of `text` stand somewhere in `walk` in a row. */
function sharedFrom(walk: string, text: string): number {
  let length = 0;
  while (length < text.length && walk.includes(text.slice(0, length + 1))) length += 1;
  return length;
}

const LOOKALIKES: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** "p@ssw0rd123" → "password123": look-alikes inside a word become its letters, an ending in digits and signs stays. */
function unleet(text: string): string {
  const [, stem = "", end = ""] = /^(.*\p{L})([^\p{L}]*)$/u.exec(text) ?? [];
  return stem.replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? sign) + end;
}
