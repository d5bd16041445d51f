/** One planted answer; `type` in words, e.g. CNAME. */
export type DnsRecord = { name: string; type: string; data: string };

const TYPES: Record<string, number> = { A: 1, NS: 2, CNAME: 5, MX: 15, TXT: 16, AAAA: 28 };
const PUBLIC: Partial<Record<string, string>> = {
  A: "93.184.215.14",
  AAAA: "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
};
const PRIVATE: Partial<Record<string, string>> = { A: "10.0.0.1", AAAA: "fd00::1" };
const NO_ERROR = 0;
const NXDOMAIN = 3;

/**
 * Answers in the JSON form of DNS over HTTPS. Every name has public addresses, except names under
 * private.example (10.0.0.1) and nxdomain.example (does not exist). Planted records come first.
 */
export function dnsAnswer(name: string, asked: string, planted: readonly DnsRecord[]) {
  const type = /^\d+$/.test(asked) ? typeName(Number(asked)) : asked.toUpperCase();
  const wanted = name.toLowerCase().replace(/\.$/, "");
  const question = [{ name: `${wanted}.`, type: TYPES[type] ?? 0 }];
  const base = { TC: false, RD: true, RA: true, AD: false, CD: false, Question: question };
  if (isUnder(wanted, "nxdomain.example")) return { Status: NXDOMAIN, ...base };

  const found = planted.filter((record) => record.name === wanted && record.type === type);
  const values = found.length > 0 ? found.map((record) => record.data) : usual(wanted, type);
  if (values.length === 0) return { Status: NO_ERROR, ...base };
  const Answer = values.map((data) => ({ name: `${wanted}.`, type: TYPES[type], TTL: 60, data }));
  return { Status: NO_ERROR, ...base, Answer };
}

function usual(name: string, type: string): string[] {
  const address = (isUnder(name, "private.example") ? PRIVATE : PUBLIC)[type];
  return address ? [address] : [];
}

function isUnder(name: string, parent: string): boolean {
  return name === parent || name.endsWith(`.${parent}`);
}

function typeName(number: number): string {
  return Object.entries(TYPES).find(([, value]) => value === number)?.[0] ?? "";
}
