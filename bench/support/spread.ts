/** So many at a time, each taking the next when it is done. */
export async function spread(
  lanes: number,
  count: number,
  work: (at: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < count; at = next++) await work(at);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
