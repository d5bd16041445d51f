import { randomUUID } from "node:crypto";
import type { SampleIds } from "./sample-ids.ts";

/** What a store's people are told of, and how; the notice has the id of the order. */
export function sampleNoticeRows(
  ids: SampleIds,
  userId: string,
  tag: string,
): Record<string, Record<string, unknown>> {
  const store_id = ids.store;
  return {
    notices: {
      id: ids.order,
      store_id,
      type: "ORDER_CREATED",
      order_id: ids.order,
      at: "2100-01-01T00:00:00Z",
    },
    notice_people: { store_id, user_id: userId, quiet_from: 1320, quiet_to: 420 },
    notice_reads: { store_id, user_id: userId, notice_id: ids.order },
    notice_deliveries: {
      store_id,
      user_id: userId,
      notice_id: ids.order,
      way: "push",
      due_at: "2100-01-01T00:00:00Z",
      since: "2100-01-01T00:00:00Z",
    },
    push_devices: {
      id: randomUUID(),
      store_id,
      user_id: userId,
      session_id: "session",
      endpoint: `https://push.example/${tag}`,
      p256dh: "p".repeat(87),
      auth: "a".repeat(22),
      created_at: "2100-01-01T00:00:00Z",
    },
    message_letter_stops: { store_id, email: "zainab@example.com", created_at: "2100-01-01T00:00:00Z" },
  };
}
