/** What a list of threads can be narrowed to; the first is what an inbox begins with. */
export const INBOX_SHOWS = [
  "open",
  "waiting",
  "unread",
  "mine",
  "unassigned",
  "disputes",
  "done",
  "all",
] as const;
export type InboxShow = (typeof INBOX_SHOWS)[number];

/** More threads with something unread than this are shown as more than this. */
export const UNREAD_MOST = 99;
