/**
 * Whether a program wrote a letter by itself: that somebody is away, that a letter could not be delivered, what goes to a list. It is answered
 * with nothing, and said nowhere, or two programs would talk for ever (RFC 3834 §2, and `Precedence` as older ones say it).
 */
export function isAutomatic(headers: Headers): boolean {
  const submitted = headers.get("auto-submitted")?.trim().toLowerCase() ?? "no";
  const precedence = headers.get("precedence")?.trim().toLowerCase() ?? "";
  return (
    !submitted.startsWith("no") ||
    ["bulk", "junk", "list", "auto_reply"].includes(precedence) ||
    ["x-autoreply", "x-autorespond", "list-id", "x-failed-recipients"].some((name) => headers.has(name)) ||
    headers.get("return-path")?.trim() === "<>"
  );
}
