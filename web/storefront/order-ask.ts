import { redirect } from "react-router";
import { type DomainError, NotFound } from "#domain/errors.ts";
import type { Say } from "#domain/words/say.ts";
import { withCookies } from "#web/cookies.ts";
import { keepNote } from "./cart-cookie.ts";

/** Which order an address means, and the key to it. */
export type OrderAsk = { number: number; key: string };

export const readAsk = ({ params, request }: { params: { number: string }; request: Request }): OrderAsk => ({
  number: Number(params.number),
  key: new URL(request.url).searchParams.get("key") ?? "",
});

/** Back to the order, which says how it stands. Its own page also says what a wrong key gets. */
export function toOrder({ number, key }: OrderAsk, note: string | null): Response {
  const cookies = note === null ? [] : [keepNote(note)];
  const to = `/orders/${Number.isSafeInteger(number) ? number : 0}?key=${encodeURIComponent(key)}`;
  return redirect(to, { status: 303, headers: withCookies(...cookies) });
}

export const noteOf = (say: Say, error: DomainError): string | null =>
  error instanceof NotFound ? null : say.told(error);
