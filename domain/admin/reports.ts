import type { ConsoleReport } from "#db/console-reports.server.ts";
import { Refused } from "#db/refused.server.ts";
import type { PlatformContext } from "../context.ts";
import { cursorAt, placeIn } from "../cursor.ts";
import { Conflict, Invalid } from "../errors.ts";
import { idOf } from "../id.ts";
import type { Me } from "../identity/context.ts";
import { plainLines } from "../plain-line.ts";
import { pictureAddress } from "../thread/picture-address.ts";

/** `picture` is where the picture that is meant can be looked at for a while. */
export type ShownReport = Omit<ConsoleReport, "mediaKey"> & { picture: string | null };
export type ReportList = { reports: ShownReport[]; nextCursor: string | null };

const A_PAGE = 50;
const NOTE_MOST = 1_000;

/**
 * What buyers and stores reported and nobody has closed, the oldest first, in one trip. A picture that is reported was handed over with the
 * report: who looks at it has not entered the conversation. Throws `SignedOut`.
 */
export async function listReports(
  platform: PlatformContext,
  admin: Me,
  cursor: string | null,
): Promise<ReportList> {
  const found = await platform.db.reportsForAdmin(admin, placeIn(cursor), A_PAGE + 1);
  const reports = found.slice(0, A_PAGE);
  const last = reports.at(-1);
  const { ports, now } = platform;
  return {
    reports: await Promise.all(
      reports.map(async ({ mediaKey, ...report }) => ({
        ...report,
        picture: mediaKey && (await pictureAddress(ports.signer, report.storeId, mediaKey, now())),
      })),
    ),
    nextCursor: found.length > A_PAGE && last ? cursorAt(last) : null,
  };
}

/** An admin has looked, and says what came of it. Throws `Invalid` (`note`), `NotFound`, `SignedOut` and `Conflict` (`report_moved`). */
export async function closeReport(
  platform: PlatformContext,
  admin: Me,
  id: string,
  note: string,
): Promise<void> {
  const words = plainLines(note);
  if (words === "") throw new Invalid({ note: "Say what came of it." });
  if (words.length > NOTE_MOST) throw new Invalid({ note: "Please keep it under 1,000 characters." });
  try {
    await platform.db.closeReport(admin, idOf(id, "report"), words, platform.now());
  } catch (error) {
    if (error instanceof Refused && error.code === "report_moved")
      throw new Conflict("report_moved", "Somebody has closed it meanwhile.");
    throw error;
  }
}
