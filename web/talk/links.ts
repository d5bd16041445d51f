/** A piece of a text: words, or an address that can be followed. */
export type Piece = { text: string; href?: string };

/** What begins like an address of the web, up to the next space or quote. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”]+/gi;
/** What ends a sentence, not an address. */
const AFTER = /[.,:;!?'’)\]}]+$/;

/** Splits what somebody wrote at the addresses in it. Only whole ones of the web are links: no other scheme, and nobody's password. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const written = trimmed(found[0]);
    const href = addressOf(written);
    if (!href) continue;
    if (found.index > at) pieces.push({ text: text.slice(at, found.index) });
    pieces.push({ text: written, href });
    at = found.index + written.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** An address in brackets does not own the bracket, unless it opened it. */
function trimmed(written: string): string {
  const end = AFTER.exec(written)?.[0] ?? "";
  const without = written.slice(0, written.length - end.length);
  return end.startsWith(")") && without.includes("(") ? `${without})` : without;
}

function addressOf(written: string): string | null {
  if (!URL.canParse(written)) return null;
  const { protocol, username, password, href } = new URL(written);
  return (protocol === "http:" || protocol === "https:") && !username && !password ? href : null;
}
