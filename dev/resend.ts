import { Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { misbehave, NO_API_FAULTS, readFaults } from "./faults.ts";
import { keep } from "./kept.ts";
import { Idempotency } from "./resend/idempotency.ts";
import { LetterRefused, readLetter, type Letter } from "./resend/letter.ts";
import { mailbox, type AnswersTo } from "./resend/mailbox.ts";
import { serveFetch, type Stop } from "./server.ts";

const NO_FAULTS = {
  ...NO_API_FAULTS,
  /** Answer this many requests with 429. */
  rate_limit: 0,
};

/** Switches for `POST /_standin/faults`; each request replaces them all. */
export type ResendFaults = typeof NO_FAULTS;

const MOST_KEPT = 2000;
const MOST_IN_BATCH = 100;

/**
 * Speaks Resend's e-mail API and keeps every letter in a mailbox: pages at `/`, JSON for tests at
 * `/_standin/emails?to=` (newest first). Keys starting with re_ work, unless they contain "bad".
 */
export async function startResend(options: {
  port: number;
  /** Keeps letters over a restart. */
  file?: string;
  answersTo?: AnswersTo;
}): Promise<{ url: string; letters: (to?: string) => Letter[]; stop: Stop }> {
  const kept = keep<{ letters: Letter[] }>(options.file, () => ({ letters: [] }));
  const idempotency = new Idempotency();
  let faults: ResendFaults = { ...NO_FAULTS };

  const store = (letter: Letter): { id: string } => {
    kept.state.letters.push(letter);
    if (kept.state.letters.length > MOST_KEPT) kept.state.letters.shift();
    kept.changed();
    return { id: letter.id };
  };
  const lettersTo = (to = "") =>
    kept.state.letters.filter((letter) => letter.to.join(",").includes(to)).toReversed();

  const app = new Hono();
  app.route(
    "/",
    mailbox(() => kept.state.letters, options.answersTo),
  );
  app.get("/_standin/emails", (c) => c.json(lettersTo(c.req.query("to"))));
  app.post("/_standin/faults", async (c) => {
    faults = readFaults(NO_FAULTS, await c.req.json());
    return c.json(faults);
  });
  app.post("/_standin/reset", (c) => {
    kept.state.letters.length = 0;
    kept.changed();
    idempotency.clear();
    faults = { ...NO_FAULTS };
    return c.json({ ok: true });
  });

  app.use(misbehave(() => faults));
  app.use(async (c, next) => {
    const key = c.req.header("authorization")?.match(/^Bearer (\S+)$/)?.[1];
    if (!key) throw new LetterRefused(401, "missing_api_key", "Missing API key in the authorization header.");
    if (!key.startsWith("re_") || key.includes("bad")) {
      throw new LetterRefused(403, "invalid_api_key", "API key is invalid.");
    }
    if (faults.rate_limit > 0) {
      faults.rate_limit--;
      c.header("retry-after", "1");
      throw new LetterRefused(429, "rate_limit_exceeded", "Too many requests. Slow down, please.");
    }
    await next();
  });

  app.post("/emails", async (c) => {
    const payload = await c.req.text();
    const send = () => store(readLetter(parse(payload)));
    return c.json(idempotency.once(c.req.header("idempotency-key"), payload, send));
  });

  app.post("/emails/batch", async (c) => {
    const payload = await c.req.text();
    const items = parse(payload);
    if (!Array.isArray(items) || items.length === 0 || items.length > MOST_IN_BATCH) {
      throw new LetterRefused(422, "validation_error", `A batch is a list of 1 to ${MOST_IN_BATCH} e-mails.`);
    }
    const permissive = c.req.header("x-batch-validation") === "permissive";
    const send = () => sendBatch(items, permissive, store);
    return c.json(idempotency.once(c.req.header("idempotency-key"), payload, send));
  });

  app.get("/emails/:id", (c) => {
    const letter = kept.state.letters.find((one) => one.id === c.req.param("id"));
    if (!letter) throw new LetterRefused(404, "not_found", "Email not found");
    const { headers: _, attachments: __, ...shown } = letter;
    return c.json({ object: "email", ...shown, message_id: `<${letter.id}@local>`, last_event: "delivered" });
  });

  app.notFound(() => refusal(new LetterRefused(404, "not_found", "The requested endpoint does not exist.")));
  app.onError((error, c) => {
    const known = error instanceof LetterRefused;
    const { statusCode, name, message } = known
      ? error
      : new LetterRefused(400, "validation_error", error.message);
    return c.json({ statusCode, name, message }, statusCode as ContentfulStatusCode);
  });

  const listening = await serveFetch((request) => app.fetch(request), options.port);
  return {
    url: listening.url,
    letters: lettersTo,
    stop: async () => {
      await listening.stop();
      await kept.flush();
    },
  };
}

function sendBatch(items: unknown[], permissive: boolean, store: (letter: Letter) => { id: string }) {
  // Strict is all or nothing: every letter is read before the first is kept.
  if (!permissive) return { data: items.map(readLetter).map(store) };
  const data: { id: string }[] = [];
  const errors: { index: number; message: string }[] = [];
  for (const [index, item] of items.entries()) {
    try {
      data.push(store(readLetter(item)));
    } catch (error) {
      errors.push({ index, message: error instanceof Error ? error.message : "refused" });
    }
  }
  return { data, errors };
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    throw new LetterRefused(400, "validation_error", "The request body is no valid JSON.");
  }
}

function refusal({ statusCode, name, message }: LetterRefused): Response {
  return Response.json({ statusCode, name, message }, { status: statusCode });
}
