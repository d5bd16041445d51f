const FIELDS = [
  { least: 0, most: 59, names: [] },
  { least: 0, most: 23, names: [] },
  { least: 1, most: 31, names: [] },
  { least: 1, most: 12, names: "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ") },
  // Cloudflare counts weekdays from 1 = Sunday, other crons from 0.
  { least: 1, most: 7, names: "SUN MON TUE WED THU FRI SAT".split(" ") },
] as const;

/** Whether a cron expression, as Cloudflare reads it, names the minute of `at` (UTC). `L`, `W` and `#` are not known. */
export function isDue(cron: string, at: Date): boolean {
  const parts = cron.trim().toUpperCase().split(/\s+/);
  if (parts.length !== FIELDS.length) throw new Error(`not a cron expression: ${cron}`);
  const now = [
    at.getUTCMinutes(),
    at.getUTCHours(),
    at.getUTCDate(),
    at.getUTCMonth() + 1,
    at.getUTCDay() + 1,
  ];
  const [minute, hour, day, month, weekday] = parts.map((part, field) =>
    matches(part, field, now[field] ?? 0),
  );
  // When both days are restricted, either will do.
  const either = parts[2] !== "*" && parts[4] !== "*";
  return Boolean(minute && hour && month && (either ? day || weekday : day && weekday));
}

function matches(part: string, field: number, value: number): boolean {
  return part.split(",").some((item) => {
    const [range = "*", step = "1"] = item.split("/");
    const [least, most] = bounds(range, field, item.includes("/"));
    return value >= least && value <= most && (value - least) % Number(step) === 0;
  });
}

function bounds(range: string, field: number, open: boolean): [number, number] {
  const { least, most } = FIELDS[field] as (typeof FIELDS)[number];
  if (range === "*") return [least, most];
  const [from = "", to] = range.split("-");
  const first = number(from, field);
  return [first, to === undefined ? (open ? most : first) : number(to, field)];
}

function number(text: string, field: number): number {
  const { least, names } = FIELDS[field] as (typeof FIELDS)[number];
  const named = (names as readonly string[]).indexOf(text);
  const value = named >= 0 ? named + least : Number(text);
  if (Number.isNaN(value)) throw new Error(`not a part of a cron expression: ${text}`);
  return value;
}
