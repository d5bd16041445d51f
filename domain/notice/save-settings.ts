import { noticePerson, saveNoticePerson } from "#db/notice-people.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid } from "../errors.ts";
import { requireMay } from "../staff/require.ts";
import { kindsFor } from "./kinds.ts";
import { nextMorning } from "./digest-time.ts";
import { personOf } from "./person.ts";
import { offeredWays } from "./ways.ts";

export type NoticeSettingsInput = {
  /** What is on, each as `<kind>.<way>`. */
  on: readonly string[];
  /** Whether there are quiet hours, and from when to when: "22:00". */
  quiet: boolean;
  quietFrom: string;
  quietTo: string;
  /** Whether a lock screen may show names and words. */
  pushWords: boolean;
  /** Whether a letter comes each morning about what waits. */
  digest: boolean;
};

/**
 * Keeps how this person wants to hear of things; one trip to read and one to write. What their role is told nothing of stays as it was, for
 * when they have another, and so do ways that are not offered. Throws `Invalid` (`quietFrom`, `quietTo`).
 */
export async function saveNoticeSettings(shop: StoreContext, input: NoticeSettingsInput): Promise<void> {
  requireMay(shop, "orders.read");
  const { userId, role } = personOf(shop);
  const quiet = readQuiet(input);
  const { person } = await shop.db.read({ person: noticePerson(userId) });
  const choices = { ...person?.choices };
  for (const kind of kindsFor(role))
    choices[kind] = {
      ...choices[kind],
      ...Object.fromEntries(offeredWays(shop).map((way) => [way, input.on.includes(`${kind}.${way}`)])),
    };
  await shop.db.write({
    saved: saveNoticePerson(userId, {
      choices,
      ...quiet,
      pushWords: input.pushWords,
      digest: input.digest,
      // Who had it keeps the morning that was due: saving does not lose it, and brings no second one.
      digestDueAt: input.digest
        ? (person?.digestDueAt ?? nextMorning(shop.now(), shop.store.timeZone))
        : null,
    }),
  });
}

function readQuiet({ quiet, quietFrom, quietTo }: NoticeSettingsInput) {
  if (!quiet) return { quietFrom: null, quietTo: null };
  const [from, to] = [minutesOf(quietFrom), minutesOf(quietTo)];
  const problems: Record<string, string> = {};
  if (from === null) problems["quietFrom"] = "Say when it begins, like 22:00.";
  if (to === null) problems["quietTo"] = "Say when it ends, like 07:00.";
  if (from !== null && from === to) problems["quietTo"] = "It has to end at another time than it begins.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return { quietFrom: from, quietTo: to };
}

/** "07:30" as minutes of the day; null when it is no time. */
function minutesOf(typed: string): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)(?::\d{2})?$/.exec(typed.trim()) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
