import type { z } from "zod";
import { Invalid } from "#domain/errors.ts";
import type { AtDoor } from "../door.ts";
import { Refusal } from "./refusal.ts";

const MOST = 64 * 1024;

/** The JSON body of a write, as `schema` wants it. Throws `Refusal` (415, 413, 400) and `Invalid`. */
export async function readBody<T>(c: AtDoor, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header("content-type") ?? ""))
    throw new Refusal(415, "not_json", "Send a body of type application/json.");
  const read = schema.safeParse(parsed(await limited(c.req.raw)));
  if (read.success) return read.data;
  const problems: Record<string, string> = {};
  for (const issue of read.error.issues) {
    const unknown = issue.code === "unrecognized_keys" ? issue.keys : [];
    for (const key of unknown) problems[[...issue.path, key].join(".")] = "There is no such field here.";
    // Of the body as a whole the schema says nothing of its own.
    if (unknown.length === 0)
      problems[issue.path.join(".")] ??=
        issue.path.length > 0 ? issue.message : "Send an object with fields.";
  }
  throw new Invalid(problems);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // No text column takes a NUL or half a character.
    return JSON.parse(text, (_, value: unknown) =>
      typeof value === "string" ? value.toWellFormed().replaceAll("\0", "") : value,
    );
  } catch {
    throw new Refusal(400, "bad_json", "The body is no JSON that we can read.");
  }
}

/** The body, read no further than it may be long. */
async function limited(request: Request): Promise<Uint8Array> {
  const tooLarge = () => new Refusal(413, "too_large", "A body has at most 64 KB.");
  if (Number(request.headers.get("content-length") ?? 0) > MOST) throw tooLarge();
  const bytes = new Uint8Array(MOST);
  let length = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    if (length + chunk.length > MOST) throw tooLarge();
    bytes.set(chunk, length);
    length += chunk.length;
  }
  return bytes.subarray(0, length);
}
