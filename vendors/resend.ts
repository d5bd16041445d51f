import { z } from "zod";
import type { Mail } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";

/** `from` is the platform's own verified address; letters carry the store's name in front of it. */
export type ResendSettings = { baseUrl: string; apiKey: string; from: string; timeoutMs?: number };

const Problem = z.object({ name: z.string().default(""), message: z.string().default("") });

/**
 * Sends letters through Resend's HTTP API. Throws `Unavailable` when trying again later may help,
 * and an `Error` with Resend's own reason when it will not.
 */
export function resend({ baseUrl, apiKey, from, timeoutMs = 10_000 }: ResendSettings): Mail {
  return {
    async send(letter) {
      const response = await fetch(`${baseUrl}/emails`, {
        method: "POST",
        headers: {
          Authorization: `Bearer ${apiKey}`,
          "Content-Type": "application/json",
          "Idempotency-Key": letter.idempotencyKey,
          // Resend refuses requests that do not say who asks.
          "User-Agent": "opnmrt/1",
        },
        body: JSON.stringify({
          from: `${quoted(letter.fromName)} <${from}>`,
          to: [letter.to],
          ...(letter.replyTo && { reply_to: letter.replyTo }),
          subject: letter.subject,
          html: letter.html,
          text: letter.text,
          headers: {
            // Programs that answer for somebody who is away leave such letters alone (RFC 3834 §5).
            "Auto-Submitted": "auto-generated",
            ...(letter.stop && {
              "List-Unsubscribe": `<${letter.stop}>`,
              "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            }),
          },
        }),
        signal: AbortSignal.timeout(timeoutMs),
      }).catch(() => null);
      if (!response) throw new Unavailable("The mail service is not answering.");
      if (response.ok) return response.body?.cancel();

      const { name, message } = Problem.catch({ name: "", message: "" }).parse(
        await response.json().catch(() => null),
      );
      // The key was used before with other words: this letter has been sent, only its wording has moved on.
      if (response.status === 409 && name === "invalid_idempotent_request") return;
      // A key that is refused (401, 403) is the platform's fault and soon mended; no letter may be lost over it.
      if (response.status >= 500 || [401, 403, 409, 429].includes(response.status)) {
        throw new Unavailable(`The mail service could not take the letter (${response.status} ${name}).`);
      }
      throw new Error(`The mail service refused the letter: ${response.status} ${name} ${message}`);
    },
  };
}

/** A display name as a quoted string (RFC 5322 §3.2.4): a store may be called `Ada, "Fabrics"`. */
function quoted(name: string): string {
  const plain = name.replace(/[\r\n\t]+/g, " ").replace(/["\\]/g, "\\$&");
  return `"${plain}"`;
}
