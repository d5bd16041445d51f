/** "1 product", "1,204 products". */
export const plural = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : more}`;

/** How long something will take that goes on as it did; "" until there is something to go by. */
export function timeLeft(done: number, total: number, startedAt: Date | null, now: Date): string {
  if (!startedAt || done === 0 || done >= total) return "";
  const seconds = Math.round((((now.getTime() - startedAt.getTime()) / 1000) * (total - done)) / done);
  if (seconds < 5) return "A few seconds left";
  if (seconds < 90) return `About ${Math.ceil(seconds / 5) * 5} seconds left`;
  return `About ${plural(Math.ceil(seconds / 60), "minute")} left`;
}
