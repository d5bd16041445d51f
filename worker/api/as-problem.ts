import { DomainError, Invalid, TooMany } from "#domain/errors.ts";
import { TokenRefused } from "#domain/token/refused.ts";
import { statusOf } from "#web/answers.ts";
import type { AtDoor } from "../door.ts";
import { problem } from "../problem.ts";
import { Refusal } from "./refusal.ts";

/** What went wrong, as the API says it; null for what is our own fault. */
export function asProblem(c: AtDoor, error: unknown): Response | null {
  if (error instanceof Refusal)
    return problem(c, error.status, error.code, error.message, {
      headers: { ...challenge(error.status, error.code), ...error.headers },
    });
  if (!(error instanceof DomainError)) return null;
  const status = statusOf(error);
  const code = "reason" in error && typeof error.reason === "string" ? error.reason : error.code;
  return problem(c, status, code, error.message, {
    ...(error instanceof Invalid && { problems: snakeCased(error.problems) }),
    ...(error instanceof TokenRefused && { flow: error.flow }),
    headers: {
      ...challenge(status, code),
      ...(error instanceof TooMany && { "retry-after": String(error.retryAfterS) }),
    },
  });
}

/** Every 401 says how to do better (RFC 9110 §15.5.2), and what was wrong with a token (RFC 6750 §3). */
const challenge = (status: number, code: string): Record<string, string> =>
  status === 401
    ? {
        "www-authenticate": /^(token|key)_(invalid|expired|reused)$|^signed_out$/.test(code)
          ? 'Bearer error="invalid_token"'
          : "Bearer",
      }
    : {};

/** Fields are called here as in the body they came in. */
const snakeCased = (problems: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(problems).map(([field, said]) => [
      field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      said,
    ]),
  );
