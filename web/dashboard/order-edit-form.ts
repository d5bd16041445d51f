import { z } from "zod";
import type { EditInput } from "#domain/edit/check.ts";
import { Invalid } from "#domain/errors.ts";

const MOST = 200;
const CHANGE = z.object({
  taken: z.array(z.object({ lineId: z.uuid(), quantity: z.number().int() })).max(MOST),
  added: z.array(z.object({ variantId: z.uuid(), quantity: z.number().int(), free: z.boolean() })).max(MOST),
});

/** The change as its page sends it. Throws `Invalid` (`lines`) for what no page of ours sends. */
export function readEdit(typed: Record<string, string>): EditInput {
  const change = CHANGE.safeParse(parsed(typed["change"] ?? ""));
  const id = z.uuid().safeParse(typed["id"]);
  if (!change.success || !id.success)
    throw new Invalid({ lines: "This page sent something that can't be read. Load it anew and try again." });
  return {
    ...change.data,
    id: id.data,
    restock: typed["restock"] === "yes",
    reason: typed["reason"] ?? "",
    seen: typed["seen"] ?? "",
    collectSeen: Number(typed["collect"]),
    backSeen: Number(typed["back"]),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
