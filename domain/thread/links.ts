/** A part of what somebody wrote: plain, or the address of a page. */
export type Part = { text: string; href: string | null };

/** What a link in it says of where it leads: nothing that a search engine would count, and no way back to this page. */
export const LINK_REL = "nofollow noopener ugc";

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]+/gi;
/** What ends a sentence, and stands for no part of an address at its end. */
const TAIL = /[.,;:!?'’)\]}،؛؟…]+$/;

/**
 * What somebody wrote, taken apart at addresses of the web; of every other scheme, and of what is none, nothing is made. Nor of one that
 * carries a name or a password: it looks like another place than it leads to.
 */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutTail(found);
    if (!isPlain(address)) continue;
    if (index > at) parts.push({ text: text.slice(at, index), href: null });
    parts.push({ text: address, href: address });
    at = index + address.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), href: null });
  return parts;
}

/** A bracket that was opened within the address belongs to it: `…/wiki/Lagos_(city)`. */
function withoutTail(found: string): string {
  const cut = found.replace(TAIL, "");
  const isOpen = cut.split("(").length > cut.split(")").length;
  return found[cut.length] === ")" && isOpen ? `${cut})` : cut;
}

function isPlain(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === "" && password === "";
}
