import type { KeptThreadRow } from "#db/threads-keep.server.ts";
import type { Body, Side, ThreadKey } from "./thread.ts";

/** A message as a room hands it on to be kept beside all others of its store. */
export type KeptMessage = {
  seq: number;
  id: string;
  by: Side | "system";
  authorId: string;
  author: string;
  at: string;
  body: Body;
};

/** How a thread stands: what lists of threads show. */
export type Standing = KeptThreadRow["standing"];

export type Kept = { thread: ThreadKey; standing: Standing; messages: KeptMessage[] };

/** What an inbox tells its pages: how a thread stands now. */
export type FromInbox = { t: "thread"; thread: Omit<ThreadKey, "storeId">; standing: Standing };
