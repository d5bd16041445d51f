import { randomUUID } from "node:crypto";
import type { SampleIds } from "./sample-ids.ts";

/** What buyers and the store say to each other. */
export function sampleTalkRows(ids: SampleIds, tag: string): Record<string, Record<string, unknown>> {
  const store_id = ids.store;
  return {
    threads: {
      id: ids.order,
      store_id,
      order_id: ids.order,
      last_seq: 1,
      last_at: "2100-01-01T00:00:00Z",
      last_by: "buyer",
      last_text: "Is it on its way?",
    },
    thread_messages: {
      store_id,
      thread_id: ids.order,
      seq: 1,
      client_id: `message-${tag}`,
      by: "buyer",
      body: '{"kind":"text","text":"Is it on its way?"}',
      sent_at: "2100-01-01T00:00:00Z",
    },
    disputes: {
      id: randomUUID(),
      store_id,
      order_id: ids.order,
      order_number: 1,
      kind: "not_received",
      status: "opened",
      words: "It never came.",
    },
    admin_acts: {
      id: randomUUID(),
      store_id,
      dispute_id: randomUUID(),
      order_number: 1,
      person_id: "admin",
      name: "Ngozi",
      act: "evidence",
      reason: "To keep with the decision",
      at: "2026-01-01T00:00:00Z",
    },
    blocked_writers: { store_id, email_key: "a@example.com", actor: "system", at: "2026-01-01T00:00:00Z" },
    quiet_buyers: { store_id, buyer_id: ids.buyer, at: "2026-01-01T00:00:00Z" },
    reports: {
      id: randomUUID(),
      store_id,
      thread_id: ids.order,
      side: "buyer",
      actor: "buyer",
      author: "Ada",
      words: "Pay or else.",
      media_key: `private/${store_id}/messages/${ids.order}/seam.jpg`,
      reason: "It threatens me.",
      at: "2026-01-01T00:00:00Z",
    },
    word_lists: { store_id, words: ["lottery"], changed_by: "system", changed_at: "2026-01-01T00:00:00Z" },
    thread_cards: {
      id: ids.threadCard,
      store_id,
      thread_id: ids.order,
      order_id: ids.order,
      kind: "offer",
      by: "staff",
      made_at: "2100-01-01T00:00:00Z",
      text: "1 × Tote",
      discount_id: ids.discount,
      lines: '[{"variantId":"x"}]',
    },
    cart_offers: { store_id, cart_id: ids.cart, card_id: ids.threadCard },
    saved_replies: { id: randomUUID(), store_id, title: `Thanks ${tag}`, text: "Thank you, {name}." },
  };
}
