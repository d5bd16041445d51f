import { LetterRefused } from "./letter.ts";

const KEPT_MS = 24 * 60 * 60 * 1000;

type Remembered = { payload: string; answer: unknown; at: number };

/** Same key and same payload give the first answer again; another payload under the key is refused. */
export class Idempotency {
  private readonly byKey = new Map<string, Remembered>();

  once<Answer>(key: string | undefined, payload: string, send: () => Answer): Answer {
    if (key === undefined) return send();
    if (key.length < 1 || key.length > 256) {
      throw new LetterRefused(400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
    }
    const known = this.byKey.get(key);
    if (known && Date.now() - known.at < KEPT_MS) {
      if (known.payload === payload) return known.answer as Answer;
      throw new LetterRefused(409, "invalid_idempotent_request", "This key was used with another payload.");
    }
    const answer = send();
    this.byKey.set(key, { payload, answer, at: Date.now() });
    return answer;
  }

  clear(): void {
    this.byKey.clear();
  }
}
