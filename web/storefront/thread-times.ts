/** How the times of a thread are written: in the reader's language, where the store is. */
export function timesIn(locale: string, timeZone: string) {
  const [time, day, key] = [
    new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone }),
    new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone }),
    new Intl.DateTimeFormat("en-CA", { dateStyle: "short", timeZone }),
  ];
  return {
    time: (at: Date) => time.format(at),
    day: (at: Date) => day.format(at),
    /** The same for all moments of one day. */
    dayKey: (at: Date) => key.format(at),
  };
}
