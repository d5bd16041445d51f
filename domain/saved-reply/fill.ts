/** What a saved reply can name: the buyer, and their order. */
export type About = { name: string; orderNumber: number | null };

/** A saved reply for one buyer: `{name}` is what they go by, `{order}` the number of their order. What there is none of is left out. */
export function fillReply(text: string, { name, orderNumber }: About): string {
  const order = orderNumber === null ? "" : `#${orderNumber}`;
  return text
    .replace(/[ \t]*\{(name|order)\}/gi, (placeholder, which: string) => {
      const value = which.toLowerCase() === "name" ? firstName(name) : order;
      if (!value) return "";
      return placeholder.replace(/\{.*\}/, () => value);
    })
    .trim();
}

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? "";
