import type { Ports } from "../context.ts";
import { isId } from "../id.ts";
import { sameText } from "../same-text.ts";

/** What a link of a letter is for. */
export type Purpose = "join" | "leave";

const LETTERS: Record<Purpose, string> = { join: "j", leave: "l" };

const sign = (ports: Pick<Ports, "signer">, storeId: string, purpose: Purpose, id: string): Promise<string> =>
  ports.signer.sign(storeId, `newsletter_${purpose}`, id);

/** The path of the page a letter's link leads to: `<purpose><id>.<signature>` in its last part. */
export const newsletterPath = async (
  ports: Pick<Ports, "signer">,
  storeId: string,
  purpose: Purpose,
  id: string,
): Promise<string> => `/newsletter/${LETTERS[purpose]}${id}.${await sign(ports, storeId, purpose, id)}`;

/** Whose link this is, and what for; null when this store did not make it. */
export async function readNewsletterToken(
  ports: Pick<Ports, "signer">,
  storeId: string,
  token: string,
): Promise<{ purpose: Purpose; id: string } | null> {
  const [head = "", signature = "", ...more] = token.split(".");
  const purpose = (["join", "leave"] as const).find((each) => LETTERS[each] === head[0]);
  const id = head.slice(1);
  if (!purpose || !isId(id) || more.length > 0) return null;
  return sameText(await sign(ports, storeId, purpose, id), signature) ? { purpose, id } : null;
}
