import { noticePerson } from "#db/notice-people.server.ts";
import { pushDevicesOf, type PushDeviceRow } from "#db/push-devices.server.ts";
import type { StoreContext } from "../context.ts";
import { requireMay } from "../staff/require.ts";
import { kindsFor, type NoticeKind, type NoticeWay, wants } from "./kinds.ts";
import { personOf } from "./person.ts";
import { offeredWays } from "./ways.ts";

export type NoticeSettings = {
  /** What somebody with this role can be told of, and by which ways they are. */
  kinds: { kind: NoticeKind; ways: { way: NoticeWay; on: boolean }[] }[];
  /** "22:00", or null for no quiet hours. */
  quiet: { from: string; to: string } | null;
  /** Whether they want a letter each morning about what waits. */
  digest: boolean;
  /** Null where push is not set up. */
  push: {
    /** What a browser has to know us by. */
    publicKey: string;
    devices: NoticeDevice[];
    /** Whether a lock screen may show names and words. */
    words: boolean;
  } | null;
};

export type NoticeDevice = PushDeviceRow;

/** How this person wants to hear of what happens in this store, in one trip. */
export async function noticeSettings(shop: StoreContext): Promise<NoticeSettings> {
  requireMay(shop, "orders.read");
  const { userId, role } = personOf(shop);
  const { publicKey } = shop.ports.push;
  const { person, devices } = await shop.db.read({
    person: noticePerson(userId),
    devices: pushDevicesOf(userId),
  });
  const { choices = {}, quietFrom = null, quietTo = null } = person ?? {};
  const ways = (kind: NoticeKind) => offeredWays(shop).map((way) => ({ way, on: wants(choices, kind, way) }));
  return {
    kinds: kindsFor(role).map((kind) => ({ kind, ways: ways(kind) })),
    quiet: quietFrom === null || quietTo === null ? null : { from: clock(quietFrom), to: clock(quietTo) },
    digest: person?.digest ?? false,
    push: publicKey === null ? null : { publicKey, devices, words: person?.pushWords ?? false },
  };
}

/** Minutes of a day as "07:30". */
const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
