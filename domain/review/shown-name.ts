/** "Zainab Aisha Bello" → "Zainab B.": as much of a buyer's name as a review shows. */
export function shownName(name: string): string {
  const [first = "", ...more] = name.trim().split(/\s+/);
  const last = more.at(-1);
  const initial = last && /^\p{L}/u.test(last) ? [...last][0] : undefined;
  const given = [...first].slice(0, 30).join("");
  return initial ? [given, initial.toUpperCase().concat(".")].join(" ") : given;
}
