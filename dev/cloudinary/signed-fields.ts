import { createHash } from "node:crypto";
import type { CloudinaryAccount } from "../cloudinary.ts";

export class CloudinaryRefused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Not part of what is signed. */
const UNSIGNED = new Set(["file", "api_key", "signature", "resource_type", "cloud_name"]);
const VALID_S = 3600;

/** The fields of a request, when its signature is the account's own over all of them. */
export async function signedFields(
  form: FormData,
  account: CloudinaryAccount,
): Promise<{ fields: Record<string, string>; file: Buffer }> {
  const fields: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") fields[name] = value;
  if (!fields.api_key || !fields.signature)
    throw new CloudinaryRefused(400, "Upload preset must be specified when using unsigned upload");
  if (fields.api_key !== account.key) throw new CloudinaryRefused(401, `Unknown API key ${fields.api_key}`);
  const signed = Object.keys(fields)
    .filter((name) => !UNSIGNED.has(name) && fields[name] !== "")
    .sort()
    .map((name) => `${name}=${fields[name]}`.replaceAll("&", "%26"))
    .join("&");
  const expected = createHash("sha1")
    .update(signed + account.secret)
    .digest("hex");
  if (fields.signature !== expected)
    throw new CloudinaryRefused(401, `Invalid Signature ${fields.signature}. String to sign - '${signed}'.`);
  const age = Date.now() / 1000 - Number(fields.timestamp);
  if (!(age < VALID_S))
    throw new CloudinaryRefused(400, `Stale request - reported time is ${fields.timestamp}`);
  const file = form.get("file");
  return { fields, file: file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0) };
}
