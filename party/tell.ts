import type { Connection } from "partyserver";
import type { FromInbox } from "#domain/thread/kept.ts";
import { CLOSED, type FromRoom } from "#domain/thread/protocol.ts";
import type { Admitted } from "./admitted.ts";

type Frame = FromRoom | FromInbox;

/** To one page. */
export function tell(page: Connection, frame: Frame): void {
  try {
    page.send(JSON.stringify(frame));
  } catch {
    // It is closing; it asks for what it missed when it comes again.
  }
}

/** To every page but one. Whoever was let in too long ago hears nothing until they come in again. */
export function tellAll(pages: Iterable<Connection<Admitted>>, frame: Frame, but?: string): void {
  const now = Date.now();
  for (const page of pages) {
    if (page.id === but) continue;
    if ((page.state?.until ?? 0) <= now) page.close(CLOSED.again, "Please come in again.");
    else tell(page, frame);
  }
}
