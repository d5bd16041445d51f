import type { SampleIds } from "./sample-rows.ts";

/** What people say to each other. */
export const sampleTalkRows = (ids: SampleIds): Record<string, Record<string, unknown>> => ({
  threads: {
    id: ids.order,
    store_id: ids.store,
    order_id: ids.order,
    last_seq: 1,
    last_at: "2026-01-01T00:00:00Z",
    last_by: "buyer",
    last_text: "Hello?",
  },
  thread_messages: {
    store_id: ids.store,
    thread_id: ids.order,
    seq: 1,
    client_id: "message-1",
    by: "buyer",
    body: { kind: "text", text: "Hello?" },
    sent_at: "2026-01-01T00:00:00Z",
  },
});
