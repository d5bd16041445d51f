import { sql } from "drizzle-orm";
import {
  actsEverywhere,
  type ConsoleAct,
  type ConsoleDispute,
  disputeAtPlatform,
  disputesAtPlatform,
  type NewVisit,
  noteVisit,
  visitUntil,
} from "./console-disputes.server.ts";
import { closeReport, type ConsoleReport, openReports } from "./console-reports.server.ts";
import type { Door } from "./door.server.ts";
import { type FoundStore, lookupColumns } from "./found-store.server.ts";
import { ask } from "./question.server.ts";
import { stores } from "./schema/index.ts";
import { sessionLives } from "./sessions.server.ts";

/** The living session of an admin. */
type AdminHere = { personId: string; sessionId: string };

/** What the platform's people see of disputes and of each other. All throw `SignedOut` when this is not the living session of an admin. */
export type DisputeDesk = {
  /** Disputes that came before the platform. */
  disputesForAdmin(
    admin: AdminHere,
    asked: { show: "waiting" | "over"; after: { at: Date; id: string } | null; limit: number },
  ): Promise<ConsoleDispute[]>;
  /** One of them with its store, and until when this admin is let in; null when there is none. */
  disputeForAdmin(
    admin: AdminHere,
    id: string,
    now: Date,
  ): Promise<{ dispute: ConsoleDispute; store: FoundStore; until: Date | null } | null>;
  /** Notes why an admin looks, before they see anything. Throws `Refused` (`no_dispute`). */
  noteVisit(admin: AdminHere, visit: Omit<NewVisit, "personId">): Promise<void>;
  /** What admins did in stores, the newest first. */
  actsForAdmin(admin: AdminHere, before: string | null, limit: number): Promise<ConsoleAct[]>;
  /** What buyers and stores reported, and nobody has closed. */
  reportsForAdmin(
    admin: AdminHere,
    after: { at: Date; id: string } | null,
    limit: number,
  ): Promise<ConsoleReport[]>;
  /** Throws `Refused` (`report_moved`). */
  closeReport(admin: AdminHere, id: string, note: string, at: Date): Promise<void>;
};

/** Asks through the platform's door. */
export function disputeDesk(door: Door): DisputeDesk {
  const lives = ({ personId, sessionId }: AdminHere) => sessionLives("admin", personId, sessionId);
  return {
    disputesForAdmin: async (admin, { show, after, limit }) => {
      const { found } = await door.read({
        lives: lives(admin),
        found: disputesAtPlatform(show, after, limit),
      });
      return found;
    },
    disputeForAdmin: async (admin, id, now) => {
      const { dispute, store, until } = await door.read({
        lives: lives(admin),
        dispute: disputeAtPlatform(id),
        store: storeOfDispute(id),
        until: visitUntil(id, admin.personId, now),
      });
      return dispute && store ? { dispute, store, until } : null;
    },
    noteVisit: async (admin, visit) => {
      await door.write({ lives: lives(admin), noted: noteVisit({ ...visit, personId: admin.personId }) });
    },
    actsForAdmin: async (admin, before, limit) => {
      const { acts } = await door.read({ lives: lives(admin), acts: actsEverywhere(before, limit) });
      return acts;
    },
    reportsForAdmin: async (admin, after, limit) => {
      const { found } = await door.read({ lives: lives(admin), found: openReports(after, limit) });
      return found;
    },
    closeReport: async (admin, id, note, at) => {
      const closed = closeReport(id, { personId: admin.personId, note, at });
      await door.write({ lives: lives(admin), closed });
    },
  };
}

const storeOfDispute = (id: string) =>
  ask(
    (db) =>
      db
        .select(lookupColumns)
        .from(stores)
        .where(sql`${stores.id} = (select d.store_id from disputes d where d.id = ${id}::uuid)`),
    ([row]): FoundStore | null => row ?? null,
  );
