/**
 * Whom a limit counts: the address Cloudflare saw. Of IPv6 only the first four groups (`/64`), because one home or
 * server has all the addresses behind them and could guess from each.
 */
export function clientOf(request: Request): string {
  const address = request.headers.get("cf-connecting-ip") ?? "local";
  if (!address.includes(":")) return address;
  const [before = "", after] = address.toLowerCase().split("::");
  const left = before.split(":").filter(Boolean);
  const right = after?.split(":").filter(Boolean) ?? [];
  // An IPv4 address at the end (`::ffff:203.0.113.9`) is one client, not a network.
  if (right.at(-1)?.includes(".")) return right.at(-1) ?? address;
  const gap = after === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill("0"), ...right].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}
