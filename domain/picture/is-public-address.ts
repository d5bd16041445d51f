/** What is not the public internet, by IANA's special-purpose registries (RFC 6890 and its updates). */
const SPECIAL_V4: readonly [network: string, bits: number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Inside 2000::/3, the only part of IPv6 that is given out. */
const SPECIAL_V6: readonly [network: string, bits: number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

/** Whether an IPv4 or IPv6 address, as text, is one that anybody on the internet may be asked at. */
export function isPublicAddress(address: string): boolean {
  const v4 = readV4(address);
  if (v4 !== null) return isPublicV4(v4);
  const v6 = readV6(address);
  if (v6 === null) return false;
  if (v6 >> 32n === 0xffffn) return isPublicV4(v6 & 0xffffffffn);
  const inside = (network: string, bits: number) => {
    const shift = BigInt(128 - bits);
    return v6 >> shift === (readV6(network) ?? -1n) >> shift;
  };
  return v6 >> 125n === 1n && !SPECIAL_V6.some(([network, bits]) => inside(network, bits));
}

const isPublicV4 = (address: bigint): boolean =>
  !SPECIAL_V4.some(([network, bits]) => {
    const shift = BigInt(32 - bits);
    return address >> shift === (readV4(network) ?? -1n) >> shift;
  });

function readV4(text: string): bigint | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return null;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function readV6(text: string): bigint | null {
  const [, start, dotted] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text) ?? [];
  if (dotted) {
    const tail = readV4(dotted);
    return tail === null
      ? null
      : readV6(`${start}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`);
  }
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const [head = [], rest = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - head.length - rest.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const groups = [...head, ...Array<string>(missing).fill("0"), ...rest];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}
