import { type DeadEvent, deadEvents, type EventLag, eventLag, replayEvent } from "./console-events.server.ts";
import type { Door } from "./door.server.ts";
import { sessionLives } from "./sessions.server.ts";

type AdminHere = { personId: string; sessionId: string };

/** What the platform's people see of events, and do for them. All throw `SignedOut` when this is not the living session of an admin. */
export type EventDesk = {
  deadForAdmin(
    admin: AdminHere,
    before: { at: Date; id: string } | null,
    limit: number,
  ): Promise<{ dead: DeadEvent[]; lag: EventLag }>;
  /** Answers the store of an event that is tried once more; null when it was no dead letter any more. */
  replayForAdmin(admin: AdminHere, id: string): Promise<string | null>;
};

/** Asks through the platform's door. */
export function eventDesk(door: Door): EventDesk {
  const lives = ({ personId, sessionId }: AdminHere) => sessionLives("admin", personId, sessionId);
  return {
    deadForAdmin: async (admin, before, limit) => {
      const { dead, lag } = await door.read({
        lives: lives(admin),
        dead: deadEvents(before, limit),
        lag: eventLag(),
      });
      return { dead, lag };
    },
    replayForAdmin: async (admin, id) =>
      (await door.write({ lives: lives(admin), store: replayEvent(id, admin.personId) })).store,
  };
}
