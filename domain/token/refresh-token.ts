import { isId } from "../id.ts";
import type { IdentityContext } from "../identity/context.ts";
import { sameText } from "../same-text.ts";

/** What a refresh token says: which session, its how manieth token this is, and for which store (id) it was given. */
export type RefreshToken = { sessionId: string; step: number; storeId: string | null };

const FORM = /^([0-9a-f-]{36})\.(0|[1-9]\d{0,8})\.(-|[0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/;

/**
 * `<session id>.<step>.<store id or ->.<HMAC over the three>`: the database keeps nothing that would make one, and one that was
 * not made by us is known as such before the database is asked.
 */
export async function writeRefreshToken(identity: Mac, token: RefreshToken): Promise<string> {
  const said = `${token.sessionId}.${token.step}.${token.storeId ?? "-"}`;
  return `${said}.${await identity.mac("refresh", said)}`;
}

/** What `text` says, when this realm (and store) made it; else null. */
export async function readRefreshToken(identity: Mac, text: string): Promise<RefreshToken | null> {
  const [, sessionId = "", step = "", store = "", mac = ""] = FORM.exec(text) ?? [];
  if (!isId(sessionId) || (store !== "-" && !isId(store))) return null;
  const made = await identity.mac("refresh", `${sessionId}.${step}.${store}`);
  if (!sameText(mac, made)) return null;
  return { sessionId, step: Number(step), storeId: store === "-" ? null : store };
}

type Mac = Pick<IdentityContext, "mac">;
