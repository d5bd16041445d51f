import type { Job } from "#domain/context.ts";
import type { Kept } from "#domain/thread/kept.ts";
import type { Heard, Said, Speaker, Step } from "#domain/thread/thread.ts";

/** What the runtime hands the Worker: bindings by their names in wrangler.toml; settings are read by `readSettings`. */
export type Env = {
  ASSETS: Fetcher;
  TENANTS: KVNamespace;
  MEDIA: R2Bucket;
  /** Without it pictures are sent as they are. */
  IMAGES?: ImagesBinding;
  JOBS: Queue<Job>;
  /** A room per thread (`party/room.ts`), an inbox per store (`party/inbox.ts`). */
  ROOMS: DurableObjectNamespace<RoomCalls>;
  INBOXES: DurableObjectNamespace<InboxCalls>;
};

/** What can be asked of a room from outside it. */
type RoomCalls = Rpc.DurableObjectBranded & {
  said(after: number): Said;
  saidBefore(before: number | null): Said;
  say(speaker: Speaker, id: string, text: string): Promise<Heard>;
  tellSteps(steps: Step[]): Promise<void>;
  readUpTo(side: "buyer" | "staff", seq: number): Promise<void>;
  forget(): Promise<void>;
};

type InboxCalls = Rpc.DurableObjectBranded & { keep(kept: Kept): Promise<void> };
