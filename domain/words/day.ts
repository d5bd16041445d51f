const writers = new Map<string, Intl.DateTimeFormat>();
/** Languages and zones come with stores: more than an isolate serves at a time. */
const WRITERS_MOST = 500;

/** The day of a moment where the store is, written out: "29 November 2026". `locale` is the reader's. */
export function dayWords(at: Date, { locale, timeZone }: { locale: string; timeZone: string }): string {
  const key = `${locale} ${timeZone}`;
  let writer = writers.get(key);
  if (!writer) {
    if (writers.size >= WRITERS_MOST) writers.clear();
    // Making one takes a hundred times as long as using it, and an hour of orders has thousands of letters.
    writer = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone });
    writers.set(key, writer);
  }
  return writer.format(at);
}
