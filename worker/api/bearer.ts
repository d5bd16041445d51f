import type { AtDoor } from "../door.ts";
import { Refusal } from "./refusal.ts";

const FORM = /^Bearer +([A-Za-z0-9._~+/=-]{1,4096})$/i;

/** What the one header that the API reads carries: an access token or an API key. Throws `Refusal` when it carries neither. */
export function bearerOf(c: AtDoor): string {
  const token = FORM.exec(c.req.header("authorization") ?? "")?.[1];
  if (!token)
    throw new Refusal(
      401,
      "token_missing",
      "Send your access token, or an API key, in the header Authorization: Bearer.",
    );
  return token;
}
