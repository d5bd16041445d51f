import { parseSigned, serializeSigned } from "hono/utils/cookie";
import type { KnownDevice, Realm } from "#domain/identity/context.ts";
import type { Keepsake } from "#domain/identity/door.ts";
import { COOKIE, cookiePrefix } from "./auth.ts";

const OPTIONS = { ...COOKIE, sameSite: "Lax" } as const;
/** As long as browsers keep a cookie at most (RFC 6265bis §5.5). */
const DEVICE_S = 400 * 24 * 60 * 60;

/** So many people have their mark in one browser; another takes the place of whoever came in longest ago. */
const MOST_DEVICES = 8;

/** Small signed cookies of a realm: a step between two pages, and the mark of a device that was here before. */
export function keepsakes(realm: Realm, secret: () => Promise<string>, cookies: string, now: () => Date) {
  const nameOf = (what: string) => `${cookiePrefix(realm)}.${what}`;
  async function read(what: string): Promise<string | null> {
    const name = nameOf(what);
    if (!cookies.includes(`${name}=`)) return null;
    return (await parseSigned(cookies, await secret(), name))[name] || null;
  }
  async function devices(): Promise<KnownDevice[]> {
    const oldest = now().getTime() - DEVICE_S * 1000;
    return ((await read("device")) ?? "").split("~").flatMap((mark) => {
      const [id = "", account = "", at = ""] = mark.split(".");
      const since = Number(at);
      return id && account && since > oldest ? [{ id, account, since }] : [];
    });
  }
  return {
    async keep(what: Keepsake, value: string, seconds: number): Promise<string> {
      // The browser is not relied on: neither that it forgets in time, nor that it keeps each under its own name.
      const dated = `${what}.${now().getTime() + seconds * 1000}.${value}`;
      return serializeSigned(nameOf(what), dated, await secret(), { ...OPTIONS, maxAge: seconds });
    },
    async kept(what: Keepsake): Promise<string | null> {
      const [, name, until = "0", value = ""] =
        /^([a-z]+)\.(\d+)\.(.*)$/s.exec((await read(what)) ?? "") ?? [];
      return name === what && Number(until) > now().getTime() ? value : null;
    },
    drop: (what: Keepsake | "session_token" | "session_data"): string =>
      `${nameOf(what)}=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax`,
    /** Beside the marks of other people, who use this browser too. */
    async keepDevice(device: KnownDevice): Promise<string> {
      const others = (await devices()).filter(({ account }) => account !== device.account);
      const marks = [device, ...others]
        .slice(0, MOST_DEVICES)
        .map(({ id, account, since }) => [id, account, since].join("."));
      return serializeSigned(nameOf("device"), marks.join("~"), await secret(), {
        ...OPTIONS,
        maxAge: DEVICE_S,
      });
    },
    devices,
  };
}
