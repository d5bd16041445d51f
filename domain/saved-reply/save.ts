import { uuidv7 } from "uuidv7";
import { Duplicate, Refused } from "#db/refused.server.ts";
import { addSavedReply, changeSavedReply } from "#db/saved-replies.server.ts";
import type { StoreContext } from "../context.ts";
import { Invalid, NotFound } from "../errors.ts";
import { idOf } from "../id.ts";
import { plainLine, plainLines } from "../plain-line.ts";
import { requireMay } from "../staff/require.ts";
import { TEXT_MOST } from "../thread/text.ts";
import { REPLIES_MOST, TITLE_MOST } from "./limits.ts";

/** Adds a reply (`id` null) or changes one, in one trip. Throws `Invalid` (`title`, `text`) and `NotFound`. */
export async function saveReply(
  shop: StoreContext,
  id: string | null,
  input: { title: string; text: string },
): Promise<void> {
  requireMay(shop, "inbox.write");
  const reply = checked(input);
  try {
    if (id === null) {
      await shop.db.write({ added: addSavedReply({ id: uuidv7(), ...reply }, shop.store.id, REPLIES_MOST) });
      return;
    }
    const { found } = await shop.db.write({ found: changeSavedReply({ id: idOf(id, "reply"), ...reply }) });
    if (!found) throw new NotFound("reply");
  } catch (error) {
    if (error instanceof Duplicate) throw new Invalid({ title: "Another reply has this name." });
    if (error instanceof Refused && error.code === "too_many")
      throw new Invalid({ title: "There is room for {n} replies. Delete one first." }, { n: REPLIES_MOST });
    throw error;
  }
}

function checked(input: { title: string; text: string }) {
  const reply = { title: plainLine(input.title), text: plainLines(input.text) };
  const problems: Record<string, string> = {};
  if (!reply.title) problems["title"] = "Give it a name that you find it by.";
  if (reply.title.length > TITLE_MOST) problems["title"] = "Please keep the name to 60 characters.";
  if (!reply.text) problems["text"] = "Write what it says.";
  if (reply.text.length > TEXT_MOST) problems["text"] = "Please keep it to 4,000 characters.";
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  return reply;
}
