/** Who wrote the letter that is answered: its address, and the name it came under. */
export type Quoted = { address: string; name: string };

const QUOTE = /^\s*>/;
/** What stands alone above a quoted letter: a rule, or "-----Original Message-----" in any language. */
const RULE = /^\s*(?:[-_=*]{5,}|[-_]{2,}[^-_]+[-_]{2,})\s*$/;
/** The delimiter of a signature (RFC 3676 §4.3); programs lose its space. */
const SIGNATURE = /^-- ?$/;
/** What programs on phones put below everything. */
const ADVERTISED =
  /^(?:sent (?:from|via|with)\b|get outlook for|envoyé (?:de|depuis|à partir)\b|enviad[oa] (?:do|de|desde|a partir)\b|imetumwa kutoka|أُ?رسل(?:ت)? من|تم الإرسال من)/iu;
/** The first of two lines into which a program broke the line above a quote. */
const BROKEN_FROM = 40;

/**
 * What somebody wrote in answer to a letter of ours, without that letter and without their signature. Programs differ in how they repeat a letter,
 * in every language: so it is known by its sender. Below `> ` lines, and between them, people answer point by point: that stays.
 */
export function withoutQuotes(mailed: string, quoted: Quoted): string {
  const lines = mailed.replaceAll(/\r\n?/g, "\n").split("\n");
  const above = lines.findIndex((line, at) => introduces(lines, at, quoted, line));
  if (above < 0) return withoutSignature(withoutArrows(lines));
  const isArrowed = QUOTE.test(nextWritten(lines, above));
  const kept = lines.slice(0, startOf(lines, above));
  const between = isArrowed ? withoutArrows(lines.slice(above + 1)) : [];
  return withoutSignature([...kept, ...(between.some(isWritten) ? between : [])]);
}

/** Whether a quoted letter begins below this line: it names our address, or our name right above the first `> ` line. */
function introduces(lines: string[], at: number, { address, name }: Quoted, line: string): boolean {
  if (line.toLowerCase().includes(address.toLowerCase())) return true;
  if (!/[:：]\s*$/.test(line) || !QUOTE.test(nextWritten(lines, at))) return false;
  return `${lines[at - 1] ?? ""} ${line}`.includes(name);
}

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
  const rest = (signed < 0 ? lines : lines.slice(0, signed)).join("\n").trimEnd().split("\n");
  if (ADVERTISED.test(rest.at(-1)?.trim() ?? "")) rest.pop();
  return rest.join("\n").trim();
}

const withoutArrows = (lines: string[]): string[] => lines.filter((line) => !QUOTE.test(line));
const isWritten = (line: string): boolean => line.trim() !== "";
const nextWritten = (lines: string[], at: number): string => lines.slice(at + 1).find(isWritten) ?? "";
