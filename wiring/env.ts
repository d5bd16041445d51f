import type { Job } from "#domain/context.ts";
import type { Kept } from "#domain/thread/kept.ts";
import type { Room } from "#vendors/rooms.ts";

/** What the runtime hands the Worker: bindings by their names in wrangler.toml; settings are read by `readSettings`. */
export type Env = {
  ASSETS: Fetcher;
  TENANTS: KVNamespace;
  MEDIA: R2Bucket;
  /** Without it pictures are sent as they are. */
  IMAGES?: ImagesBinding;
  JOBS: Queue<Job>;
  /** A room per thread (`party/room.ts`), an inbox per store (`party/inbox.ts`). */
  ROOMS: DurableObjectNamespace<Rpc.DurableObjectBranded & Room>;
  INBOXES: DurableObjectNamespace<InboxCalls>;
};

type InboxCalls = Rpc.DurableObjectBranded & { keep(kept: Kept): Promise<void> };
