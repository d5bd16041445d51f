import { KeptLately } from "./kept-lately.ts";

/**
 * Reads JSON texts that are the same for as long as nobody changes what they tell of: a store, a product, a card in a grid. Told
 * once more, word for word, it is the same object: what was made of it can be found by it, and is out of date as soon as one
 * letter of it is. Many requests share it, so nothing can be written into it. Texts of at most `most` characters are kept,
 * those told longest ago go first. `received` puts right what JSON can't say, such as a time.
 */
export function saidAgain<T, Sent = T>(
  most: number,
  received: (sent: Sent) => T = (sent) => sent as unknown as T,
): (text: string) => T {
  const known = new KeptLately<T>(most);
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const read = frozen(received(JSON.parse(text) as Sent));
    known.add(text, read, text.length);
    return read;
  };
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
