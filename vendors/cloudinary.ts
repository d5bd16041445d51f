import type { Media, Pictures } from "#domain/context.ts";
import { Unavailable } from "#domain/errors.ts";

export type CloudinaryOptions = {
  cloud: string;
  key: string;
  secret: string;
  /** Where files are sent, and where they are fetched from. */
  apiUrl: string;
  deliveryUrl: string;
  timeoutMs?: number;
};

/** A large picture over a slow line; Cloudinary's own client waits a minute. */
const PATIENCE_MS = 30_000;

/** How a shape is written in an address, each part in the order of its letters, as Cloudinary writes it. */
const wide = (px: number): string => `c_limit,f_auto,q_auto,w_${px}`;
const square = (px: number): string => `c_fill,f_png,g_auto,h_${px},q_auto,w_${px}`;

/**
 * Pictures at Cloudinary. Its Node client needs modules that a Worker has not, so requests are signed here. A key is a
 * public id with the file's ending, which Cloudinary calls the format. All throw `Unavailable`.
 */
export function cloudinary(options: CloudinaryOptions): { media: Media; shape: Pictures["shape"] } {
  const { cloud, key: apiKey, secret, apiUrl, deliveryUrl, timeoutMs = PATIENCE_MS } = options;

  const send = async (action: "upload" | "destroy", params: Record<string, string>, file?: Blob) => {
    const signed = { ...params, timestamp: String(Math.floor(Date.now() / 1000)) };
    const form = new FormData();
    for (const [name, value] of Object.entries(signed)) form.set(name, value);
    form.set("api_key", apiKey);
    form.set("signature", await signature(signed, secret));
    if (file) form.set("file", file, "picture");
    const answer = await ask(`${apiUrl}/v1_1/${cloud}/image/${action}`, { method: "POST", body: form });
    const said = await answer.json<{ result?: string; error?: { message?: string } }>().catch(() => null);
    if (!answer.ok || !said)
      throw new Unavailable(`Cloudinary answered ${answer.status}: ${said?.error?.message ?? "no reason"}`);
    return said;
  };

  const ask = (url: string, init: RequestInit = {}): Promise<Response> =>
    fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) }).catch((error: unknown) => {
      throw new Unavailable(
        `Cloudinary can't be reached: ${error instanceof Error ? error.name : "unknown"}`,
      );
    });

  /** A file as it is delivered; null when there is none. */
  const deliver = async (path: string, accept: string): Promise<Response | null> => {
    const answer = await ask(`${deliveryUrl}/${cloud}/image/upload/${path}`, { headers: { accept } });
    const isPicture = answer.headers.get("content-type")?.startsWith("image/");
    if (answer.ok && isPicture) return answer;
    await answer.body?.cancel();
    if (answer.status === 404) return null;
    throw new Unavailable(
      `Cloudinary answered ${answer.status}: ${answer.headers.get("x-cld-error") ?? "no reason"}`,
    );
  };

  const open: Media["open"] = async (key) => {
    const found = await deliver(`v1/${encodeURI(key)}`, "*/*");
    if (!found?.body) return null;
    return { body: found.body, contentType: typeOf(found), clean: true };
  };

  return {
    media: {
      async put(key, bytes, contentType) {
        const file = new Blob([bytes as BlobPart], { type: contentType });
        await send("upload", { public_id: publicId(key), overwrite: "true", invalidate: "true" }, file);
      },
      open,
      async get(key) {
        const found = await open(key);
        return found && { bytes: await bytesOf(found.body), contentType: found.contentType };
      },
      async remove(key) {
        await send("destroy", { public_id: publicId(key), invalidate: "true" });
      },
    },
    async shape(key, shape, as) {
      const how = shape.kind === "square" ? square(shape.px) : wide(shape.px);
      const found = await deliver(`${how}/v1/${encodeURI(publicId(key))}`, as);
      return found?.body ? { bytes: await bytesOf(found.body), contentType: typeOf(found) } : null;
    },
  };
}

const publicId = (key: string): string => key.replace(/\.\w+$/, "");

const typeOf = (answer: Response): string => answer.headers.get("content-type") ?? "application/octet-stream";

const bytesOf = async (body: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(body).arrayBuffer());

/**
 * Cloudinary's signature, version 2: the parameters sorted by name, `&` inside a value written `%26`, the secret behind
 * them, SHA-1 in hex.
 */
export async function signature(params: Record<string, string>, secret: string): Promise<string> {
  const text = Object.entries(params)
    .filter(([, value]) => value !== "")
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`.replaceAll("&", "%26"))
    .join("&");
  const digest = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(text + secret));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
