export type Reply = null | number | string | Reply[];
export type RunCommand = (name: string, args: string[]) => Promise<Reply>;

/** What Redis answers when it refuses a command, with the prefix clients look for. */
export function commandError(message: string): Error {
  return new Error(/^[A-Z]{3,} /.test(message) ? message : `ERR ${message}`);
}

/**
 * Upstash's base64 form: every string is encoded except the exact answer OK.
 * Inside a list even OK is encoded, because the client decodes list items without looking.
 */
export function encodeReply(reply: Reply, nested = false): Reply {
  if (Array.isArray(reply)) return reply.map((item) => encodeReply(item, true));
  if (typeof reply !== "string" || (reply === "OK" && !nested)) return reply;
  return Buffer.from(reply, "utf8").toString("base64");
}
