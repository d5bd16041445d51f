import { isMoment, isRepeatedHead, type Quoted } from "./repeated-head.ts";

const QUOTE = /^\s*>/;
const ARROWS = /^[\s>]+/;
/** What stands alone above a quoted letter: a rule, or "-----Original Message-----" in any language. */
const RULE = /^\s*(?:[-_=*]{5,}|[-_]{2,}[^-_]+[-_]{2,})\s*$/;
/** The delimiter of a signature, with its space: without it, people part what they say (RFC 3676 §4.3). */
const SIGNATURE = /^-- $/;
/** What programs on phones put below everything: they name a device or themselves, and no place that a parcel comes from. */
const ADVERTISED =
  /^(?:(?:sent (?:from|via|with)|envoyé (?:de|depuis|avec)|enviad[oa] (?:do|de|desde|a partir do)|imetumwa kutoka|أُ?رسلت? من)(?: my| mon| ma| meu| mi| l’application| l'application| o)? (?:iphone|ipad|phone|android|samsung|galaxy|huawei|tecno|infinix|outlook|yahoo|gmail|proton|mail\b|blackberry|جهاز)|get outlook for)/iu;
/** The first of two lines into which a program broke the line above a quote. */
const BROKEN_FROM = 40;

/**
 * What somebody wrote in answer to a letter of ours, without that letter and without their signature. Programs differ in how they repeat a letter,
 * in every language: so it is known by its sender. Below `> ` lines, and between them, people answer point by point: that stays.
 */
export function withoutQuotes(mailed: string, quoted: Quoted): string {
  const lines = mailed.replaceAll(/\r\n?/g, "\n").split("\n");
  const ours = { ...quoted, bracketed: bracketed(quoted.address) };
  const above = lines.findIndex((line, at) => introduces(lines, at, ours, line));
  if (above < 0) return withoutSignature(withoutLastArrows(lines, ours));
  const isArrowed = QUOTE.test(nextWritten(lines, above));
  const kept = lines.slice(0, startOf(lines, above));
  const between = isArrowed ? withoutArrows(lines.slice(above + 1)) : [];
  // A signature above the letter ends nothing of what stands between its lines.
  return [kept, between].map(withoutSignature).filter(isWritten).join("\n");
}

/**
 * Whether a quoted letter begins below this line. It names us, and what programs put there follows: `> ` lines, a head of fields, or our letter
 * itself. People write our name and our address, too, and go on below it: that is no letter.
 */
function introduces(lines: string[], at: number, ours: Ours, line: string): boolean {
  if (isRepeatedHead(lines, at, ours)) return true;
  const isEnding = ENDING.test(line);
  if (!isEnding && !endsBracketed(line, ours)) return false;
  const [before, next] = [lines[at - 1] ?? "", nextWritten(lines, at)];
  const isBracketed = ours.bracketed.test(`${before}${line}`);
  if (QUOTE.test(next))
    return isBracketed || (isNamedIn(`${before} ${line}`, ours) && isMoment(`${before} ${line}`));
  // Without arrows only a line that no person writes counts: our address in brackets, when it was, a colon.
  const isLetters = isEnding && isBracketed && isMoment(`${before} ${line}`);
  return isLetters && (next.includes(ours.name) || ours.isHeading(next));
}

/** How a line ends that introduces a quote. */
const ENDING = /[:：]\s*$/;

type Ours = Quoted & { bracketed: RegExp };

/** Our address as programs write it beside a name: "<shop@opnmrt.test>", "[mailto:shop@opnmrt.test]". */
const bracketed = (address: string): RegExp =>
  new RegExp(
    String.raw`[<([:]\s*${address.replaceAll(/[.+*?^$()[\]{}|\\]/g, String.raw`\$&`)}\s*[>)\]]`,
    "i",
  );

const endsBracketed = (line: string, { address, bracketed }: Ours): boolean =>
  bracketed.test(line.trimEnd().slice(-address.length - 2));

const isNamedIn = (text: string, { address, name }: Quoted): boolean =>
  text.includes(name) || text.toLowerCase().includes(address.toLowerCase());

/** The line above is the first half of a broken one when it is long and stands alone; rules above it are no words either. */
function startOf(lines: string[], above: number): number {
  let start = above;
  const [before = "", further] = [lines[start - 1], lines[start - 2]];
  if (before.length >= BROKEN_FROM && further !== undefined && !isWritten(further)) start--;
  while (start > 0 && (!isWritten(lines[start - 1] ?? "") || RULE.test(lines[start - 1] ?? ""))) start--;
  return start;
}

function withoutSignature(lines: string[]): string {
  const signed = lines.findIndex((line) => SIGNATURE.test(line));
  const said = (signed < 0 ? lines : lines.slice(0, signed)).join("\n").trim();
  const rest = said.split("\n");
  if (rest.length > 1 && ADVERTISED.test(rest.at(-1)?.trim() ?? "")) rest.pop();
  return rest.join("\n").trim();
}

/** Our letter that nothing introduces stands last, with its heading: people put arrows before what they list themselves, too. */
function withoutLastArrows(lines: string[], ours: Ours): string[] {
  const end = lines.findLastIndex(isWritten);
  let start = end;
  while (start >= 0 && (QUOTE.test(lines[start] ?? "") || !isWritten(lines[start] ?? ""))) start--;
  const isLetter = lines.slice(start + 1).some((line) => ours.isHeading(line.replace(ARROWS, "")));
  if (!isLetter) return lines;
  const above = lines[start] ?? "";
  return lines.slice(0, ENDING.test(above) && isNamedIn(above, ours) ? start : start + 1);
}

const withoutArrows = (lines: string[]): string[] => lines.filter((line) => !QUOTE.test(line));
const isWritten = (line: string): boolean => line.trim() !== "";

/** It looks no further than there: a letter may have as many lines as it has room for. */
function nextWritten(lines: string[], at: number): string {
  let next = at + 1;
  while (next < lines.length && !isWritten(lines[next] ?? "")) next++;
  return lines[next] ?? "";
}
