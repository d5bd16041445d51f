import { useState } from "react";

type Form = {
  /** What the newest load would name a message. */ clientId: string;
  isSending: boolean;
  isRefused: boolean;
};

/**
 * The name of the message that is being written here: another once it was sent. Each load brings a new one, and each word of somebody else's
 * a load: a form that took it would begin anew below the hands of whoever writes in it.
 */
export function useOwnName({ clientId, isSending, isRefused }: Form): string {
  const [own, setOwn] = useState({ name: clientId, wasSending: false });
  const next = ownName(own, { clientId, isSending, isRefused });
  if (next !== own) setOwn(next);
  return next.name;
}

type Own = { name: string; wasSending: boolean };

/** What `useOwnName` has next; the same object while nothing changes. */
export function ownName(own: Own, { clientId, isSending, isRefused }: Form): Own {
  if (own.wasSending === isSending) return own;
  const isSent = own.wasSending && !isRefused;
  return { name: isSent ? clientId : own.name, wasSending: isSending };
}
