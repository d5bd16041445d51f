/**
 * Reads JSON texts that are the same for as long as nobody changes what they tell of: a store, a product in a grid. Told once
 * more, word for word, it is the same object: what was made of it can be found by it, and is out of date as soon as one letter
 * of it is. Many requests share it, so nothing can be written into it. Texts of at most `most` characters are kept, those told
 * longest ago go first.
 */
export function saidAgain<T>(most: number): (text: string) => T {
  const known = new Map<string, T>();
  let held = 0;
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) {
      known.delete(text);
      known.set(text, found);
      return found;
    }
    const read = JSON.parse(text, (_, value: unknown) => Object.freeze(value)) as T;
    known.set(text, read);
    held += text.length;
    for (const oldest of known.keys()) {
      if (held <= most) break;
      known.delete(oldest);
      held -= oldest.length;
    }
    return read;
  };
}
