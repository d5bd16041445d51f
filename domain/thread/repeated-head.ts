/** Who wrote the letter that is answered: its address, the name it came under, and whether a line is the heading that such letters begin with. */
export type Quoted = { address: string; name: string; isHeading: (line: string) => boolean };

/** A field of a letter's head, as some programs repeat it: "Sent: Tuesday", with marks around what is written from right to left. What it holds is taken. */
const FIELD = /^[\s*\u200e\u200f\u202a-\u202e\u2066-\u2069]*[\p{L}\p{M}’' -]{1,20}\s?[:：]\*?\s*(\S.*)$/u;
/** Fields that a head has at most, and lines after it in which our letter begins: its shop and its first words may stand above the heading. */
const [FIELDS_MOST, LINES_MOST] = [6, 3];
const TIME = /(?<!\p{Nd})\p{Nd}{1,2}\s?[:h]\s?\p{Nd}{2}(?!\p{Nd})/u;
const DAY = /(?<!\p{Nd})(?:(?:20|٢٠|۲۰)\p{Nd}{2}|\p{Nd}{1,2}([./-])\p{Nd}{1,2}\1\p{Nd}{2})(?!\p{Nd})/u;

/** Whether these words hold a day and a time: what programs write of each letter that they repeat, and people seldom. */
export const isMoment = (text: string): boolean => TIME.test(text) && DAY.test(text);

/**
 * Whether the head of a letter of ours begins on this line, as fields in whatever language: who wrote it, and further down when. People put
 * the shop's name into lists, too, such as their bank details: so without the address as only programs write it, our letter has to begin below.
 */
export function isRepeatedHead(lines: string[], at: number, ours: Quoted): boolean {
  const sender = heldIn(lines[at] ?? "");
  const address = sender && isSender(sender, ours);
  if (!address) return false;
  const below = written(lines, at + 1, FIELDS_MOST + LINES_MOST);
  const end = below.findIndex((line) => heldIn(line) === null);
  const fields = below.slice(0, end < 0 ? FIELDS_MOST : end);
  if (!fields.some(isMoment)) return false;
  return address === "bracketed" || below.slice(fields.length).some(ours.isHeading);
}

const heldIn = (line: string): string | null => FIELD.exec(line)?.[1] ?? null;

/** Whether it is our name, our address, or both and nothing else: `Ada Fabrics <shop@opnmrt.test>`. */
function isSender(held: string, { address, name }: Quoted): "bracketed" | "bare" | null {
  const [small, ours] = [held.toLowerCase(), address.toLowerCase()];
  const rest = small.replace(name.toLowerCase(), "").replaceAll(ours, "").replace("mailto", "");
  if (/[\p{L}\p{N}]/u.test(rest)) return null;
  return held.includes(name) && small.includes(ours) && /[<[(]/.test(rest) ? "bracketed" : "bare";
}

/** The next lines that something stands on. */
function written(lines: string[], from: number, most: number): string[] {
  const found: string[] = [];
  for (let at = from; at < lines.length && at < from + 3 * most && found.length < most; at++)
    if (lines[at]?.trim()) found.push(lines[at] ?? "");
  return found;
}
