/** The address under a code: without the scheme, which nobody types, and as people write it. */
export function labelOf(url: string): string {
  const plain = url.replace(/^https?:\/\//, "").replace(/\/$/, "");
  try {
    return decodeURI(plain);
  } catch {
    return plain;
  }
}

export const shortened = (text: string, most: number): string =>
  Array.from(text).length > most
    ? `${Array.from(text)
        .slice(0, most - 1)
        .join("")}…`
    : text;
